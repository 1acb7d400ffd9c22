import type { Language, WeakestLinkAnswer } from '@anklang/domain';
import { type ShownEstimate, showEstimate } from '../../../charts/estimate.ts';
import { formatsFor } from '../../../charts/format.ts';

type WeakPlace = { key: string; name: string; share: number; shareText: string; journeys: string };

export type WeakestLinkModel = {
  mean: ShownEstimate;
  weakest: ShownEstimate;
  rated: number;
  places: WeakPlace[];
  /** Touchpoints not shown, with the share that falls to them. */
  rest: { count: number; share: number; shareText: string; journeys: string } | null;
};

/** Where journeys are weakest, most frequent first; what is not shown is told as one, so that the shares add up. */
export function prepareWeakestLink(answer: WeakestLinkAnswer, language: Language, most = 8): WeakestLinkModel {
  const formats = formatsFor(language);
  const show = { write: (value: number) => formats.decimal(value, 2), range: formats.range };
  // A way that is equally weak at several places counts in parts; among thousands the parts say nothing.
  const digits = answer.rated < 1000 && answer.weakestAt.some(({ journeys }) => !Number.isInteger(journeys)) ? 1 : 0;
  const told = (journeys: number) => ({
    share: answer.rated > 0 ? journeys / answer.rated : 0,
    shareText: formats.percent(answer.rated > 0 ? journeys / answer.rated : 0, 1),
    journeys: formats.decimal(journeys, digits),
  });
  const sorted = answer.weakestAt
    .filter(({ journeys }) => journeys > 0)
    .toSorted((a, b) => b.journeys - a.journeys || a.step - b.step);
  const shown = sorted.length > most + 1 ? sorted.slice(0, most) : sorted;
  const hidden = sorted.slice(shown.length);

  return {
    mean: showEstimate(answer.mean, show),
    weakest: showEstimate(answer.weakest, show),
    rated: answer.rated,
    places: shown.map(({ step, journeys }) => ({
      key: answer.steps[step]?.key ?? String(step),
      name: answer.steps[step]?.name ?? '',
      ...told(journeys),
    })),
    rest: hidden.length > 0 ? { count: hidden.length, ...told(sum(hidden)) } : null,
  };
}

function sum(places: readonly { journeys: number }[]): number {
  return places.reduce((total, { journeys }) => total + journeys, 0);
}
