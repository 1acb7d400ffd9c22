import { AnklangError, errorCodes, fail, type Language, type Problem } from '@anklang/domain';
import { isOvertaken } from '../database/overtaken.ts';
import { sentenceOf } from '../language/sentence-of.ts';

export const problemMediaType = 'application/problem+json; charset=utf-8';

/** The RFC 9457 document of an expected failure. */
export function toProblem(error: AnklangError, context: { language: Language; requestId: string }): Problem {
  return {
    type: `urn:anklang:problem:${error.code}`,
    title: sentenceOf(error, context.language),
    status: errorCodes[error.code].status,
    code: error.code,
    params: error.params as Record<string, unknown>,
    requestId: context.requestId,
  };
}

/** Turns whatever was thrown into an expected failure; `internal` means a bug, to be logged by the caller. */
export function toFailure(error: unknown, limits: { bodyLimitBytes: number }): AnklangError {
  if (error instanceof AnklangError) return error;
  if (isOvertaken(error)) return fail('changed_meanwhile', {});

  const { code, statusCode } = error as { code?: string; statusCode?: number };
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    return fail('body_too_large', { limitMegabytes: inMegabytes(limits.bodyLimitBytes) });
  }
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return fail('media_type_unsupported', {});
  // No id is that long; what does not exist is not found, however it is asked for.
  if (code === 'FST_ERR_MAX_PARAM_LENGTH') return fail('not_found', {});
  if (statusCode === 404) return fail('not_found', {});
  if (statusCode === 503) return fail('not_ready', {});
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
    return fail('request_invalid', { issues: [{ path: '', message: (error as Error).message }] });
  }

  return fail('internal', {});
}

export function inMegabytes(bytes: number): number {
  return Math.round((bytes / (1024 * 1024)) * 100) / 100;
}
