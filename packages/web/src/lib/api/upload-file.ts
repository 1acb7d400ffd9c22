import type { RouteDescription } from '@anklang/domain';
import type { z } from 'zod';
import { addressOf } from './address.ts';
import type { ApiOutput } from './call-api.ts';
import { ApiProblem, readProblem } from './problem.ts';

type UploadRoute = RouteDescription & { body: 'octet-stream'; status: 201; response: z.ZodType };

type UploadOptions = {
  workspaceId: string;
  file: File;
  /** From 0 to 1; 1 means sent, not yet read by the server. */
  onProgress: (share: number) => void;
  signal: AbortSignal;
};

/** Sends a file with progress, which `fetch` cannot report. */
export function uploadFile<R extends UploadRoute>(
  { path, method }: R,
  { workspaceId, file, onProgress, signal }: UploadOptions,
): Promise<ApiOutput<R>> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, addressOf(path, { workspaceId }, { fileName: file.name }));
    request.responseType = 'json';
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('accept-language', document.documentElement.lang);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      if (request.status === 201) return resolve(request.response as ApiOutput<R>);
      reject(readProblem(request.status, request.response, request.getResponseHeader('x-request-id')));
    };
    request.onerror = () => reject(new ApiProblem({ code: 'unreachable', status: 0 }));
    request.onabort = () => reject(signal.reason);
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}
