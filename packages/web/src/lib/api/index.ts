export { addressOf } from './address.ts';
export { callApi, send } from './call-api.ts';
export { hasEnded, jobOf } from './job-query.ts';
export { ApiProblem, mayRetry, readProblem } from './problem.ts';
export { uploadFile } from './upload-file.ts';
export { type Paged, usePaged } from './use-paged.ts';
