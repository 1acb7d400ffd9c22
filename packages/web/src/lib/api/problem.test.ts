import { describe, expect, test } from 'vitest';
import { ApiProblem, mayRetry, readProblem } from './problem.ts';

const document = {
  type: 'urn:anklang:problem:last_owner',
  title: 'Ein Arbeitsbereich braucht eine Eigentümerin.',
  status: 409,
  code: 'last_owner',
  params: {},
  requestId: 'request-1',
};

describe('readProblem', () => {
  test.each([
    ['nothing', null],
    ['text of a proxy', '<html>'],
    ['a code that is not in the list', { ...document, code: 'made_up' }],
    ['a code from the prototype', { ...document, code: 'toString' }],
    ['no sentence', { ...document, title: undefined }],
    ['no params', { ...document, params: null }],
  ])('%s is unreadable and says nothing of it', (_, body) => {
    const problem = readProblem(502, body, 'from-header');
    expect(problem).toMatchObject({ code: 'unreadable', status: 502, sentence: '', requestId: 'from-header' });
  });

  test('a problem document keeps code, sentence, params and request id', () => {
    const problem = readProblem(409, document, null);
    expect(problem).toMatchObject({
      code: 'last_owner',
      status: 409,
      sentence: document.title,
      requestId: 'request-1',
    });
  });
});

describe('mayRetry', () => {
  test.each([400, 401, 403, 404, 409, 422, 429, 500])('a refusal with %i is final', (status) => {
    expect(mayRetry(new ApiProblem({ code: 'unreadable', status }))).toBe(false);
  });
  test('a bug in the page is final', () => expect(mayRetry(new TypeError('x'))).toBe(false));
  test.each([502, 503, 504])('%i may pass', (status) => {
    expect(mayRetry(new ApiProblem({ code: 'unreadable', status }))).toBe(true);
  });
  test('no answer at all may pass', () => {
    expect(mayRetry(new ApiProblem({ code: 'unreachable', status: 0 }))).toBe(true);
  });
});
