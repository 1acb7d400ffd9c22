import { routes, type Upload } from '@anklang/domain';
import { ApiProblem, addressOf, readProblem } from '../../lib/api/index.ts';

type UploadOptions = {
  workspaceId: string;
  file: File;
  /** From 0 to 1; 1 means sent, not yet read by the server. */
  onProgress: (share: number) => void;
  signal: AbortSignal;
};

/** Sends a file with progress, which `fetch` cannot report. */
export function uploadFile({ workspaceId, file, onProgress, signal }: UploadOptions): Promise<Upload> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const { path, method } = routes.uploadFile;
    request.open(method, addressOf(path, { workspaceId }, { fileName: file.name }));
    request.responseType = 'json';
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('accept-language', document.documentElement.lang);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      if (request.status === 201) return resolve(request.response as Upload);
      reject(readProblem(request.status, request.response, request.getResponseHeader('x-request-id')));
    };
    request.onerror = () => reject(new ApiProblem({ code: 'unreachable', status: 0 }));
    request.onabort = () => reject(signal.reason);
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}
