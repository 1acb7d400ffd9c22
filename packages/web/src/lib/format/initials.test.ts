import { expect, test } from 'vitest';
import { initialsOf } from './initials.ts';

test.each([
  ['', ''],
  ['  ', ''],
  ['Änne', 'Ä'],
  ['Greta Lindqvist', 'GL'],
  [' jonas  von außerhofer ', 'JA'],
  ['🦊 Fuchs', '🦊F'],
])('%j', (name, initials) => expect(initialsOf(name)).toBe(initials));
