import type { ViewOfOne } from '@anklang/analysis';
import type { AnsweredRating } from './repository.ts';

/** What those of one side say, as columns: one entry per answer, its levels counted. */
export function viewOfForm(touchpoints: readonly { id: string }[], ratings: readonly AnsweredRating[]): ViewOfOne[] {
  const answers = new Map([...new Set(ratings.map(({ answerId }) => answerId))].map((id, row) => [id, row]));
  const views = new Map(
    touchpoints.map(({ id }) => [
      id,
      {
        ratings: new Float64Array(answers.size).fill(Number.NaN),
        levels: { disappointing: 0, ok: 0, delighting: 0 },
        people: 0,
      },
    ]),
  );
  for (const { answerId, touchpointId, importance, level } of ratings) {
    const view = views.get(touchpointId);
    if (!view) continue;
    if (importance !== null) view.ratings[answers.get(answerId)!] = importance;
    if (level !== 'disappointing' && level !== 'ok' && level !== 'delighting') continue;
    view.levels[level] += 1;
    view.people += 1;
  }
  return touchpoints.map(({ id }) => views.get(id)!);
}
