import type { FileFormat, LogMapping } from '@anklang/domain';
import { checkLog } from './check-log.ts';
import type { LogDraft, RatingDraft } from './log-draft.ts';

/** The draft as the mapping that is sent and saved; null while something needed is missing. */
export function finishLog(draft: LogDraft, format: FileFormat = {}): LogMapping | null {
  if (checkLog(draft).length > 0) return null;
  const { columns, touchpoint, timeZone, timeOrder, transitions, rating, conversion, segments, properties } = draft;
  const { time, ...others } = columns;
  const [only, ...more] = touchpoint;
  if (time === undefined || only === undefined) return null;
  const hasConversion = conversion.touchpoints.length > 0 || conversion.value !== null;

  return {
    timeCounts: 'calendar',
    ...draft.kept,
    ...others,
    touchpoint: more.length === 0 ? only : [only, ...more],
    time,
    ...(timeZone ? { timeZone } : {}),
    ...(timeOrder ? { timeOrder } : {}),
    ...(transitions ? { transitions } : {}),
    ...(rating ? { rating: finishRating(rating) } : {}),
    ...(hasConversion ? { conversion: finishConversion(conversion) } : {}),
    ...(segments.length > 0 ? { segments } : {}),
    ...(properties.length > 0 ? { properties } : {}),
    ...(Object.keys(format).length > 0 ? { format } : {}),
  };
}

function finishRating({ column, low, high, disappointing }: RatingDraft): NonNullable<LogMapping['rating']> {
  return { column, scale: [low ?? 0, high ?? 10], ...(disappointing === null ? {} : { disappointing }) };
}

function finishConversion({ touchpoints, value }: LogDraft['conversion']): NonNullable<LogMapping['conversion']> {
  return { ...(touchpoints.length > 0 ? { touchpoints } : {}), ...(value === null ? {} : { value }) };
}
