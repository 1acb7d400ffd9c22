import type { Estimate, ReportTouchpoint } from '@anklang/domain';
import { isKnown } from '../measured.ts';
import type { Speech } from '../speech.ts';
import { type FindingSource, findingKind, largest, spanOf } from './kind.ts';

type Potential = {
  touchpoint: string;
  gain: Estimate;
  unit: 'nps' | 'outcome';
  people: number;
  share: Estimate | null;
};
type Kind = 'avoidDisappointment' | 'createDelight';

/** Where most goes with sparing people a disappointment. */
export const biggestAvoidDisappointment = findingKind<Potential>({
  code: 'biggestAvoidDisappointment',
  find: (source) => biggest(source, 'avoidDisappointment', 'disappointing'),
  say: (evidence, speech) => say(evidence, speech, 'avoidDisappointment'),
});

/** Where most goes with turning an OK into delight. */
export const biggestCreateDelight = findingKind<Potential>({
  code: 'biggestCreateDelight',
  find: (source) => biggest(source, 'createDelight', 'ok'),
  say: (evidence, speech) => say(evidence, speech, 'createDelight'),
});

// Chosen in the unit in which it is told, points of the NPS where there are any, so that it agrees with the lists of
// work on the page; only where the interval is above zero.
function biggest({ touchpoints }: FindingSource, kind: Kind, level: 'disappointing' | 'ok'): Potential[] {
  const unit = touchpoints.some(({ inNps }) => inNps !== null) ? 'nps' : 'outcome';
  const sureOf = (touchpoint: ReportTouchpoint) => {
    const gain = (unit === 'nps' ? touchpoint.inNps : touchpoint)?.potential[kind];
    return gain && isKnown(gain) && gain.low > 0 ? gain : null;
  };
  const best = largest(touchpoints, (touchpoint) => sureOf(touchpoint)?.value ?? null);
  const gain = best && sureOf(best);
  if (!best || !gain) return [];
  const share = best.levelShares?.[level] ?? null;
  return [{ touchpoint: best.key, gain, unit, people: best.levels[level], share }];
}

function say(
  { touchpoint, gain, unit, people, share }: Potential,
  { words, name, outcome }: Speech,
  kind: Kind,
): string {
  const write = (value: number) => words.signed(value, unit === 'nps' ? 1 : 2);
  return words.say(`findings:potential.${kind}`, {
    name: name(touchpoint),
    people: words.number(people),
    share: share ? words.percent(share.value) : '',
    gain: words.say(`findings:potential.${unit}`, { value: write(gain.value), outcome }),
    span: spanOf(gain, words, write),
  });
}
