import { permissionNames } from '@anklang/domain';
import { expect, test } from 'vitest';
import { offeredScopes } from './offered-scopes.ts';

test('a key is never offered what no key can do', () => {
  expect(offeredScopes(permissionNames)).not.toContain('apiKey.manage');
});
test('a key is never offered more than its maker may', () => {
  expect(offeredScopes(['insight.read', 'apiKey.manage'])).toEqual(['insight.read']);
});
