import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AnklangError } from '@anklang/domain';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readConfig, systemLanguage } from './config.ts';
import { configurationPath, configurationText } from './configuration-text.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'anklang-config-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const read = (environment: Record<string, string> = {}) =>
  readConfig({ ANKLANG_DATA: join(folder, 'data'), ...environment });

test.each([
  ['ANKLANG_PORT', 'eighty'],
  ['ANKLANG_PORT', '70000'],
  ['ANKLANG_DATABASE_URL', 'mysql://somewhere'],
  ['ANKLANG_PUBLIC_URL', 'anklang.example'],
  ['ANKLANG_SECRET', 'short'],
  ['ANKLANG_LOG_LEVEL', 'loud'],
  ['ANKLANG_BODY_LIMIT', '-1'],
  ['ANKLANG_PUBLIC_URL', 'https://anklang.example/below'],
  ['ANKLANG_TRUSTED_PROXIES', 'proxy.example'],
  ['ANKLANG_TRUSTED_PROXIES', '10.0.0.0/33'],
])('a wrong %s (%s) is refused by its name', (variable, value) => {
  const failure = failureOf(() => read({ [variable]: value }));
  expect(failure.code).toBe('configuration_invalid');
  expect(failure.params).toMatchObject({ variable });
});

test('a secret file that cannot be read is refused by its name', () => {
  const failure = failureOf(() => read({ ANKLANG_SECRET_FILE: join(folder, 'absent') }));
  expect(failure.params).toEqual({ variable: 'ANKLANG_SECRET_FILE', reason: 'ENOENT' });
});

test('an address may end with a slash, proxies may be networks', () => {
  const config = read({
    ANKLANG_PUBLIC_URL: 'https://anklang.example/',
    ANKLANG_TRUSTED_PROXIES: '10.0.0.0/8, ::1,192.0.2.7',
  });
  expect(config.publicUrl).toBe('https://anklang.example');
  expect(config.trustedProxies).toEqual(['10.0.0.0/8', '::1', '192.0.2.7']);
});

test('without settings everything has a default', () => {
  const config = read();
  expect(config).toMatchObject({ port: 4000, host: '127.0.0.1', publicUrl: 'http://localhost:4000' });
  expect(config.databaseUrl).toBe(`sqlite:${join(folder, 'data', 'anklang.db')}`);
  expect(config.dataFolderIsNew).toBe(true);
  expect(read().dataFolderIsNew).toBe(false);
});

test('the secret is made once, for the owner of the process only', () => {
  const first = read().secret;
  const path = join(folder, 'data', 'secret');
  expect(first.length).toBeGreaterThanOrEqual(32);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(readFileSync(path, 'utf8')).toBe(first);
  expect(read().secret).toBe(first);
});

test('a secret can come from a file', () => {
  const path = join(folder, 'given');
  writeFileSync(path, `${'s'.repeat(40)}\n`);
  expect(read({ ANKLANG_SECRET_FILE: path }).secret).toBe('s'.repeat(40));
});

test.each([
  [{ LANG: 'en_GB.UTF-8' }, 'en'],
  [{ LANG: 'de_DE.UTF-8' }, 'de'],
  [{ LANG: 'C.UTF-8' }, 'de'],
  [{ LANG: 'de_DE.UTF-8', LC_ALL: 'en_US' }, 'en'],
  [{}, 'de'],
])('%o speaks %s', (environment, language) => {
  expect(systemLanguage(environment)).toBe(language);
});

test('the committed page is the one the settings give (node scripts/write-configuration.ts)', () => {
  expect(readFileSync(configurationPath, 'utf8')).toBe(configurationText());
});

function failureOf(work: () => unknown): AnklangError {
  try {
    work();
  } catch (error) {
    if (error instanceof AnklangError) return error;
    throw error;
  }
  throw new Error('it should have failed');
}
