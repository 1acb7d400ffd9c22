import { defaultLanguage, type Language, LanguageSchema } from '@anklang/domain';

/** The first language of Accept-Language that we speak, by weight; German otherwise. */
export function languageOfHeader(header: string | undefined): Language {
  const wishes = (header ?? '')
    .split(',')
    .slice(0, 20)
    .map((wish, position) => ({ ...parseWish(wish), position }))
    .filter((wish) => wish.language !== null && wish.weight > 0)
    .sort((left, right) => right.weight - left.weight || left.position - right.position);

  return wishes[0]?.language ?? defaultLanguage;
}

function parseWish(wish: string): { language: Language | null; weight: number } {
  const [tag = '', ...attributes] = wish.trim().split(';');
  const quality = attributes.map((attribute) => /^\s*q=([\d.]+)\s*$/.exec(attribute)?.[1]).find(Boolean);
  const wished = tag.trim().slice(0, 2).toLowerCase();
  const language = LanguageSchema.options.find((one) => one === wished) ?? null;

  return { language, weight: quality === undefined ? 1 : Number(quality) };
}
