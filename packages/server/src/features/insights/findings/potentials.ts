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

// Chosen in units of the outcome, told in points of the NPS where there is one; only where the interval is above zero.
function biggest({ touchpoints }: FindingSource, kind: Kind, level: 'disappointing' | 'ok'): Potential[] {
  const sureOf = ({ potential }: Pick<ReportTouchpoint, 'potential'>) => {
    const gain = potential[kind];
    return isKnown(gain) && gain.low > 0 ? gain : null;
  };
  const best = largest(touchpoints, (touchpoint) => sureOf(touchpoint)?.value ?? null);
  const gain = best && sureOf(best);
  if (!best || !gain) return [];
  const inNps = best.inNps && sureOf(best.inNps);
  return [
    {
      touchpoint: best.key,
      gain: inNps ?? gain,
      unit: inNps ? 'nps' : 'outcome',
      people: best.levels[level],
      share: best.levelShares?.[level] ?? null,
    },
  ];
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
