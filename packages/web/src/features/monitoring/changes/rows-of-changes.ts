import type { EstimateOrNotEnough, WaveChange } from '@anklang/domain';

type Word = 'touchpoint' | 'before' | 'after' | 'change' | 'verdict' | 'rising' | 'falling' | 'none';
type Cell = string | number | null;

/** The table as a file: numbers as numbers, intervals in columns of their own. */
export function rowsOfChanges(touchpoints: readonly WaveChange[], word: (key: Word) => string): Cell[][] {
  const head = [word('touchpoint'), word('before'), word('after'), word('change'), '2,5 %', '97,5 %', word('verdict')];
  return [
    head,
    ...touchpoints.map(({ name, before, after, by, direction }) => [
      ...[name, numberOf(before), numberOf(after)],
      ...[by?.value ?? null, by?.low ?? null, by?.high ?? null],
      word(direction),
    ]),
  ];
}

function numberOf(estimate: EstimateOrNotEnough): number | null {
  return 'notEnough' in estimate ? null : estimate.value;
}
