import { formatsFor } from '../../../charts/format.ts';
import type { DifferenceMark } from '../graph/flow-types.ts';
import { type GraphWords, sharePercent } from '../graph/graph-words.ts';
import type { GraphComparison, StepComparison, TransitionComparison } from './compare-graphs.ts';
import type { Compared } from './compare-shares.ts';

/** Percentage points without their sign: the words beside say which way. */
function sayPoints(difference: number, { language }: GraphWords): string {
  const points = Math.abs(difference) * 100;
  return formatsFor(language).decimal(points, points < 9.95 ? 1 : 0);
}

/** What a difference means, in words. */
export function sayDifference(compared: Compared, words: GraphWords): string {
  const { t } = words;
  if (!compared.difference) return t('compare.empty');
  const points = sayPoints(compared.difference.value, words);
  if (!compared.sure) return t('compare.unsure');
  return t(`compare.${compared.sure}`, { points });
}

/** Marks for the picture of one side: steps have room for a sentence, lines for two words. */
export function differenceMarks(
  { steps, transitions }: GraphComparison,
  side: 'one' | 'other',
  words: GraphWords,
): Map<string, DifferenceMark> {
  const marks = new Map<string, DifferenceMark>();
  const markOf = (compared: Compared, of: 'step' | 'line') => {
    if (!compared.sure || !compared.difference) return null;
    const more = (compared.sure === 'more') === (side === 'one');
    const points = sayPoints(compared.difference.value, words);
    return { more, text: words.t(`compare.mark.${of}${more ? 'More' : 'Fewer'}`, { points }) };
  };
  for (const step of steps) {
    const mark = markOf(step, 'step');
    if (mark) marks.set(step.id, mark);
  }
  for (const transition of transitions) {
    const mark = markOf(transition, 'line');
    if (mark) marks.set(transition.id, mark);
  }
  return marks;
}

type Sides = { one: string; other: string };

/** The largest difference that is no chance, in a sentence. */
export function sayComparison(
  comparison: GraphComparison,
  sides: Sides,
  words: GraphWords,
): { title: string; lead: string } {
  const { t, language } = words;
  const sure = [...comparison.steps, ...comparison.transitions].filter(({ sure: found }) => found !== null);
  const [largest] = sure.toSorted((a, b) => Math.abs(b.difference!.value) - Math.abs(a.difference!.value));
  const { judged } = comparison;
  if (!largest) return { title: t('compare.headline.none', sides), lead: t('compare.leadNone', { judged }) };
  const lead = t('compare.lead', { found: sure.length, judged });
  const shares = {
    oneShare: sharePercent(largest.one.customers / largest.one.of, language),
    otherShare: sharePercent(largest.other.customers / largest.other.of, language),
  };
  return { title: titleOf(largest, { ...sides, ...shares }, words), lead };
}

function titleOf(
  largest: StepComparison | TransitionComparison,
  said: Sides & { oneShare: string; otherShare: string },
  { t }: GraphWords,
): string {
  if ('step' in largest) return t(`compare.headline.step.${largest.sure!}`, { ...said, name: largest.step.name });
  return t(`compare.headline.line.${largest.sure!}`, { ...said, from: largest.from.name, to: largest.to.name });
}
