export { addressOf } from './address.ts';
export { callApi, send } from './call-api.ts';
export { ApiProblem, mayRetry, readProblem } from './problem.ts';
export { type Paged, usePaged } from './use-paged.ts';
