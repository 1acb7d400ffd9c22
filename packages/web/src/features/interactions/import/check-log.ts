import type { LogDraft, RatingDraft } from './log-draft.ts';

/** What stands against an import; words under `interactions:issue.<code>`. */
export type LogIssue =
  | 'whoMissing'
  | 'touchpointMissing'
  | 'touchpointTwice'
  | 'timeMissing'
  | 'transitionsNone'
  | 'scaleMissing'
  | 'scaleOrder'
  | 'disappointingOutside'
  | 'segmentsTooMany'
  | 'propertiesTooMany';

export function checkLog(draft: LogDraft): LogIssue[] {
  const { columns, touchpoint, transitions, rating } = draft;
  const issues: LogIssue[] = [];
  if (!columns.customer && !columns.case) issues.push('whoMissing');
  if (touchpoint.length === 0) issues.push('touchpointMissing');
  if (new Set(touchpoint).size < touchpoint.length) issues.push('touchpointTwice');
  if (!columns.time) issues.push('timeMissing');
  if (transitions?.count.length === 0) issues.push('transitionsNone');
  if (rating) issues.push(...checkRating(rating));
  if (draft.segments.length > 20) issues.push('segmentsTooMany');
  if (draft.properties.length > 20) issues.push('propertiesTooMany');

  return issues;
}

function checkRating({ low, high, disappointing }: RatingDraft): LogIssue[] {
  if (low === null || high === null) return ['scaleMissing'];
  if (low >= high) return ['scaleOrder'];
  const inside = disappointing === null || (disappointing >= low && disappointing < high);
  return inside ? [] : ['disappointingOutside'];
}
