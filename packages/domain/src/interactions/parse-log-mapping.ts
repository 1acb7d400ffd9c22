import { readMapping } from '../feedback/parse-mapping.ts';
import { type LogMapping, LogMappingSchema, type PathMapping, PathMappingSchema } from './log-mapping.ts';

/** Checks what somebody wrote as the mapping of an event log. */
export function parseLogMapping(written: unknown): LogMapping {
  return readMapping(LogMappingSchema, written);
}

/** The same for attribution, which reads path files as well: what names a `path` maps one. */
export function parseAttributionMapping(written: unknown): LogMapping | PathMapping {
  return typeof written === 'object' && written !== null && 'path' in written
    ? readMapping(PathMappingSchema, written)
    : readMapping(LogMappingSchema, written);
}
