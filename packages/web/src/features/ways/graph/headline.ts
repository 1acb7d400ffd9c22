import type { JourneyGraph } from '@anklang/domain';
import { formatsFor } from '../../../charts/format.ts';
import { sayDuration } from '../say-duration.ts';
import type { GraphWords } from './graph-words.ts';

type Place = { name: string; share: number };

/** Where most ways begin and end, and what stands out on them: how long, and where they come back to. */
export function sayHeadline(graph: JourneyGraph, words: GraphWords): { title: string; lead: string } {
  const { t } = words;
  const start = mostOf(graph, 'starts');
  const end = mostOf(graph, 'ends');
  if (!start || !end) return { title: t('title'), lead: '' };
  const percent = formatsFor(words.language).percent;
  const named = { start: start.name, startShare: percent(start.share), end: end.name, endShare: percent(end.share) };
  return {
    title: t(`graph.headline.${headlineOf(start, end)}`, named),
    lead: [sayTimes(graph, words), sayReturn(graph, words)].filter(Boolean).join(' '),
  };
}

/** “Most” is more than half; a place that is both is named once. */
function headlineOf(start: Place, end: Place): 'most' | 'mostBegin' | 'mostEnd' | 'often' | 'mostThere' | 'oftenThere' {
  if (start.name === end.name && start.share > 0.5 === end.share > 0.5) {
    return start.share > 0.5 ? 'mostThere' : 'oftenThere';
  }
  if (start.share > 0.5) return end.share > 0.5 ? 'most' : 'mostBegin';
  return end.share > 0.5 ? 'mostEnd' : 'often';
}

function mostOf(graph: JourneyGraph, of: 'starts' | 'ends'): Place | null {
  const [first] = graph.visits.toSorted((a, b) => b[of] - a[of]);
  if (!first || first[of] === 0 || graph.journeys === 0) return null;
  return { name: graph.steps[first.step]!.name, share: first[of] / graph.journeys };
}

/** Throughput in words: half of the ways, and the slow tenth. */
function sayTimes({ duration }: JourneyGraph, { t, language }: GraphWords): string {
  const { medianSeconds, p90Seconds } = duration;
  if (medianSeconds === null || p90Seconds === null) return '';
  const say = (seconds: number) => sayDuration(seconds, { language });
  return t('graph.lead.times', { median: say(medianSeconds), p90: say(p90Seconds) });
}

/** The step that most ways come back to, where that is more than a rarity. */
function sayReturn(graph: JourneyGraph, { t, language }: GraphWords): string {
  const [first] = graph.visits.toSorted((a, b) => b.repeats.repeatedIn - a.repeats.repeatedIn);
  if (!first || first.repeats.repeatedIn / Math.max(1, graph.journeys) < 0.02) return '';
  const share = formatsFor(language).percent(first.repeats.repeatedIn / graph.journeys);
  return t('graph.lead.returns', { step: graph.steps[first.step]!.name, share });
}
