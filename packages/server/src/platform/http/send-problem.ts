import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import { fail } from '@anklang/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../../config.ts';
import { translate } from '../language/translate.ts';
import { languageOfHeader } from './language-of-request.ts';
import { problemMediaType, toFailure, toProblem } from './problem.ts';

/** Answers with the problem document of whatever was thrown; what nobody expected goes into the log. */
export function sendProblem(options: {
  error: unknown;
  request: FastifyRequest;
  reply: FastifyReply;
  config: Config;
}): FastifyReply {
  const { error, request, reply, config } = options;
  // Before routing nobody has looked at the header yet.
  const language = request.language ?? languageOfHeader(request.headers['accept-language']);
  const failure = toFailure(error, { bodyLimitBytes: request.routeOptions.bodyLimit ?? config.bodyLimitBytes });
  if (failure.code === 'internal') request.log.error({ err: error, requestId: request.id }, 'a request failed');

  const problem = toProblem(failure, { language, requestId: request.id });
  return reply
    .code(problem.status)
    .header('cache-control', 'no-store')
    .header('content-language', language)
    .header('x-content-type-options', 'nosniff')
    .type(problemMediaType)
    .send(problem);
}

/** For bytes that never became a request. */
export function sendProblemOnSocket(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }

  const language = languageOfHeader(undefined);
  const message = translate(language, 'errors:parts.noRequest');
  const failure = fail('request_invalid', { issues: [{ path: 'request', message }] });
  const status = statusOf(error.code);
  const problem = { ...toProblem(failure, { language, requestId: randomUUID() }), status };
  const body = JSON.stringify(problem);
  const head = [
    `HTTP/1.1 ${status} ${words[status]}`,
    `Content-Type: ${problemMediaType}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

const words = { 400: 'Bad Request', 408: 'Request Timeout', 431: 'Request Header Fields Too Large' } as const;

function statusOf(code: string | undefined): keyof typeof words {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return 408;
  return code === 'HPE_HEADER_OVERFLOW' ? 431 : 400;
}
