import type { StarterPhase } from './catalogue.ts';

const usual = {
  influence: { de: 'Hören, was andere sagen', en: 'Hearing what others say', influence: 'before' },
  aware: { de: 'Aufmerksam werden', en: 'Noticing' },
  inform: { de: 'Sich informieren', en: 'Finding out more' },
  decide: { de: 'Entscheiden und abschließen', en: 'Deciding and signing up' },
  use: { de: 'Nutzen', en: 'Using' },
  help: { de: 'Hilfe brauchen', en: 'Needing help' },
  stay: { de: 'Bleiben oder gehen', en: 'Staying or leaving' },
  tell: { de: 'Weitersagen', en: 'Telling others', influence: 'after' },
} as const satisfies Record<string, Omit<StarterPhase, 'key'>>;

type PhaseKey = keyof typeof usual;

/** The phases of a customer, from what others say before to what one says oneself; an industry has its own words for some. */
export function customerPhases(
  own: Partial<Record<PhaseKey, Pick<StarterPhase, 'de' | 'en'>>> = {},
): readonly StarterPhase[] {
  return (Object.keys(usual) as PhaseKey[]).map((key) => ({ key, ...usual[key], ...own[key] }));
}
