import type { ErrorCode, Problem } from '@anklang/domain';
import { errorCodes } from '@anklang/domain';

/** What went wrong between here and the server: a problem document, or no usable answer at all. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  /** One of the codes, or 'unreachable' when no answer came, or 'unreadable' when it was none of ours. */
  readonly code: ErrorCode | 'unreachable' | 'unreadable';
  readonly status: number;
  readonly params: Readonly<Record<string, unknown>>;
  readonly requestId: string | null;
  /** The server's sentence in the language of the request; empty where the server said nothing. */
  readonly sentence: string;

  constructor(options: {
    code: ApiProblem['code'];
    status: number;
    params?: Record<string, unknown>;
    requestId?: string | null;
    sentence?: string;
  }) {
    super(options.sentence || options.code);
    this.code = options.code;
    this.status = options.status;
    this.params = options.params ?? {};
    this.requestId = options.requestId ?? null;
    this.sentence = options.sentence ?? '';
  }
}

/** Reads a problem document; anything else, such as the error page of a proxy, becomes 'unreadable'. */
export function readProblem(status: number, body: unknown, requestId: string | null): ApiProblem {
  if (!looksLikeProblem(body)) return new ApiProblem({ code: 'unreadable', status, requestId });
  return new ApiProblem({
    code: body.code,
    status,
    params: body.params,
    requestId: body.requestId,
    sentence: body.title,
  });
}

function looksLikeProblem(body: unknown): body is Problem {
  if (typeof body !== 'object' || body === null) return false;
  const problem = body as Partial<Problem>;
  return (
    typeof problem.code === 'string' &&
    Object.hasOwn(errorCodes, problem.code) &&
    typeof problem.title === 'string' &&
    typeof problem.requestId === 'string' &&
    typeof problem.params === 'object' &&
    problem.params !== null
  );
}

/** Would asking again have a chance? Refusals stay refusals. */
export function mayRetry(error: unknown): boolean {
  if (!(error instanceof ApiProblem)) return false;
  return error.code === 'unreachable' || error.status === 502 || error.status === 503 || error.status === 504;
}
