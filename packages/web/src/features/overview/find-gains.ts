import type { Report, ReportTouchpoint } from '@anklang/domain';

const gainKinds = ['avoidDisappointment', 'createDelight'] as const;
export type GainKind = (typeof gainKinds)[number];
export type Gain = { kind: GainKind; name: string; key: string; value: number; low: number; high: number };

/** Gains of the overall judgement that go beyond chance, the largest first. */
export function findGains({ touchpoints, outcome }: Pick<Report, 'touchpoints' | 'outcome'>): Gain[] {
  const gains = touchpoints.flatMap((one) => gainKinds.flatMap((kind) => gainOf(one, kind, outcome.nps !== null)));
  return gains.toSorted((a, b) => b.value - a.value);
}

function gainOf(touchpoint: ReportTouchpoint, kind: GainKind, inNps: boolean): Gain[] {
  const gain = (inNps ? touchpoint.inNps : touchpoint)?.potential[kind];
  if (!gain || 'notEnough' in gain || gain.low <= 0) return [];
  return [{ kind, name: touchpoint.name, key: touchpoint.key, ...gain }];
}
