import { expect, test } from 'vitest';
import { similarNames } from './similar-names.ts';

const register = ['Hotline', 'Onlineshop', 'Filiale München', 'Newsletter', 'E-Mail', 'Straße', ''].map((name) => ({
  name,
}));
const similar = (name: string, most = 3) => similarNames(register)(name, most).map((entry) => entry.name);

test.each([
  ['Chat', []],
  ['', []],
  ['!?', []],
  ['Hot', ['Hotline']],
  ['Hotlines', ['Hotline']],
  ['HOTLINE SÜD', ['Hotline']],
  ['Online-Shop', ['Onlineshop']],
  ['munchen filiale', ['Filiale München']],
  ['Newsletter März', ['Newsletter']],
  ['strasse', ['Straße']],
  ['email', ['E-Mail']],
])('%s is much like %j', (name, expected) => {
  expect(similar(name)).toEqual(expected);
});

test('no more than wanted, most alike first', () => {
  const many = similarNames(['Chat 12', 'Chat 1', 'Chat 123'].map((name) => ({ name })));
  expect(many('chat 1', 2).map(({ name }) => name)).toEqual(['Chat 1', 'Chat 12']);
});
