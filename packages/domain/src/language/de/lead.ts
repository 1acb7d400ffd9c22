/** lead: German. The English file has exactly these keys. Who stands first, never said more firmly than the data allow. */
export const lead = {
  one: '{{name}} zählt am meisten',
  several: '{{names}} liegen vorn',
  many_one: '{{name}} liegt vorn',
  many_other: '{{name}} liegt vorn, doch {{count}} Touchpoints können auf Rang 1 liegen',
  none: 'Noch lässt sich keine Rangfolge nennen',
} as const;
