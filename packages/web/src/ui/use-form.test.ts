import { NewInvitationSchema, SetupSchema } from '@anklang/domain';
import { expect, test } from 'vitest';
import { checkFields } from './use-form.ts';

const fine = {
  name: 'Greta',
  email: 'greta@beispiel.de',
  password: 'zwölf Zeichen',
  workspaceName: 'Bank',
  language: 'de',
};

test.each([
  ['name', '   ', 'required'],
  ['name', 'x'.repeat(121), 'tooLong'],
  ['email', '', 'required'],
  ['email', 'greta@', 'emailInvalid'],
  ['password', 'kurz', 'passwordShort'],
  ['password', 'x'.repeat(129), 'tooLong'],
])('%s = %j is %s', (field, value, problem) => {
  expect(checkFields(SetupSchema, { ...fine, [field]: value })).toEqual({ [field]: problem });
});
test('nothing is wrong with a good form', () => expect(checkFields(SetupSchema, fine)).toEqual({}));
test('every wrong field is named', () => {
  expect(Object.keys(checkFields(NewInvitationSchema, { email: '', role: 'king' }))).toEqual(['email', 'role']);
});
