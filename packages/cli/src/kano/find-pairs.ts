import type { Words } from '@anklang/server';
import { misuse } from '../arguments.ts';

export type KanoPair = { feature: string; functional: number; dysfunctional: number; importance: number | null };
type Side = 'functional' | 'dysfunctional' | 'importance';
type Found = Partial<Record<Side, number>>;

const pattern = /^(.*?)[\s_.\-:]*(dysfunctional|functional|dysfunktional|funktional|importance|wichtigkeit)$/i;
const sides: Record<string, Side> = {
  functional: 'functional',
  funktional: 'functional',
  dysfunctional: 'dysfunctional',
  dysfunktional: 'dysfunctional',
  importance: 'importance',
  wichtigkeit: 'importance',
};

/** Pairs of columns that ask about a feature if it is there and if it is not, in the order in which features appear. */
export function findPairs(columns: readonly string[], words: Words): KanoPair[] {
  const features = new Map<string, Found>();
  columns.forEach((column, index) => {
    const [, feature, word] = pattern.exec(column.replace(/_/g, ' ').trim()) ?? [];
    const side = word === undefined ? undefined : sides[word.toLowerCase()];
    if (feature === undefined || side === undefined) return;
    const found = features.get(feature.trim()) ?? {};
    const other = found[side];
    if (other !== undefined) {
      throw misuse(words.say('cli:kano.pairTwice', { first: columns[other]!, second: column }), 'kano');
    }
    features.set(feature.trim(), { ...found, [side]: index });
  });
  const pairs: KanoPair[] = [];
  for (const [feature, { functional, dysfunctional, importance }] of features) {
    if (functional === undefined && dysfunctional === undefined) continue;
    if (functional === undefined || dysfunctional === undefined) {
      const column = columns[(functional ?? dysfunctional)!]!;
      const missing = `${feature}_${functional === undefined ? 'functional' : 'dysfunctional'}`;
      throw misuse(words.say('cli:kano.pairIncomplete', { column, missing }), 'kano');
    }
    pairs.push({ feature, functional, dysfunctional, importance: importance ?? null });
  }
  if (pairs.length === 0) throw misuse(words.say('cli:kano.noPairs'), 'kano');
  return pairs;
}
