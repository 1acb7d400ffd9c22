import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { fail, type Language } from '@anklang/domain';
import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);
const megabytes = z.coerce.number().positive().max(100_000);

/**
 * Every setting: its sentence stands in docs/configuration.md, which is written from this list. `secret` settings can
 * also be given as a file, by `NAME_FILE`.
 */
export const settings = {
  ANKLANG_PORT: { sentence: 'Port the server listens on; 0 picks a free one.', fallback: '4000', schema: port },
  ANKLANG_HOST: {
    sentence: 'Address the server listens on; 0.0.0.0 lets other machines in.',
    fallback: '127.0.0.1',
    schema: z.string().min(1),
  },
  ANKLANG_DATA: {
    sentence:
      'Folder for the embedded database and uploaded files; created when it is absent. Several servers on one PostgreSQL share it.',
    fallback: './data',
    schema: z.string().min(1),
  },
  ANKLANG_DATABASE_URL: {
    sentence: 'Records store: `sqlite:<file>` or `postgres://user:password@host/database`.',
    fallback: null,
    shownFallback: 'sqlite:<data>/anklang.db',
    secret: true,
    schema: z.string().regex(/^(sqlite:.+|postgres(ql)?:\/\/.+)$/, 'must begin with sqlite: or postgres://'),
  },
  ANKLANG_INTERACTIONS_URL: {
    sentence:
      'Interaction store: `duckdb:<file>` or `clickhouse://user:password@host:port/database` (`clickhouses://` over TLS).',
    fallback: null,
    shownFallback: 'duckdb:<data>/interactions.duckdb',
    secret: true,
    schema: z
      .string()
      .regex(/^(duckdb:.+|clickhouses?:\/\/.+)$/, 'must begin with duckdb:, clickhouse:// or clickhouses://'),
  },
  ANKLANG_INTERACTIONS_MEMORY: {
    sentence:
      'Memory that DuckDB may use for storing and importing interactions, in megabytes; the columns held for counting come on top, about 20 bytes an interaction.',
    fallback: '1024',
    schema: megabytes,
  },
  ANKLANG_PUBLIC_URL: {
    sentence: 'Address under which people reach the application; with https, cookies are sent over https only.',
    fallback: null,
    shownFallback: 'http://localhost:<port>',
    schema: z.url({ protocol: /^https?$/ }).refine(isOrigin, 'must be scheme and host, without a path'),
  },
  ANKLANG_SECRET: {
    sentence: 'Signs session cookies, at least 32 characters; made once and kept in <data>/secret when not given.',
    fallback: null,
    shownFallback: 'made at the first start',
    secret: true,
    schema: z.string().min(32),
  },
  ANKLANG_LOG_LEVEL: {
    sentence: 'How much the log says.',
    fallback: 'warn',
    schema: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']),
  },
  ANKLANG_BODY_LIMIT: {
    sentence: 'Largest JSON request, in megabytes.',
    fallback: '1',
    schema: megabytes,
  },
  ANKLANG_UPLOAD_LIMIT: {
    sentence: 'Largest uploaded file, in megabytes.',
    fallback: '200',
    schema: megabytes,
  },
  ANKLANG_SIGN_IN_TRIES: {
    sentence: 'Tries to sign in, change a password, set up or accept an invitation that one address has in a minute.',
    fallback: '10',
    schema: z.coerce.number().int().min(1).max(100_000),
  },
  ANKLANG_TRUSTED_PROXIES: {
    sentence: 'Addresses or networks of reverse proxies whose X-Forwarded-For is believed, separated by commas.',
    fallback: '',
    shownFallback: 'none',
    schema: z
      .string()
      .transform(listOf)
      .refine((entries) => entries.every(isNetwork), 'must be IP addresses or networks such as 10.0.0.0/8'),
  },
} as const satisfies Record<string, Setting>;

type Setting = {
  sentence: string;
  fallback: string | null;
  shownFallback?: string;
  secret?: boolean;
  schema: z.ZodType;
};
type SettingName = keyof typeof settings;
type Environment = Readonly<Record<string, string | undefined>>;

export type Config = {
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
  readonly databaseUrl: string;
  readonly interactionsUrl: string;
  readonly interactionsMemoryBytes: number;
  readonly publicUrl: string;
  readonly secret: string;
  readonly logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'silent';
  readonly bodyLimitBytes: number;
  readonly uploadLimitBytes: number;
  readonly signInTries: number;
  readonly trustedProxies: readonly string[];
  /** The data folder did not exist and was made just now. */
  readonly dataFolderIsNew: boolean;
};

/** Reads the settings; the only place that knows the environment. Throws `configuration_invalid` by name. */
export function readConfig(environment: Environment = process.env): Config {
  const read = <N extends SettingName>(name: N) => readSetting(environment, name);

  const dataFolder = resolve(read('ANKLANG_DATA') ?? './data');
  const listenPort = read('ANKLANG_PORT') ?? 4000;
  const values = {
    port: listenPort,
    host: read('ANKLANG_HOST') ?? '127.0.0.1',
    dataFolder,
    databaseUrl: read('ANKLANG_DATABASE_URL') ?? `sqlite:${join(dataFolder, 'anklang.db')}`,
    interactionsUrl: read('ANKLANG_INTERACTIONS_URL') ?? `duckdb:${join(dataFolder, 'interactions.duckdb')}`,
    interactionsMemoryBytes: inBytes(read('ANKLANG_INTERACTIONS_MEMORY') ?? 1024),
    publicUrl: (read('ANKLANG_PUBLIC_URL') ?? `http://localhost:${listenPort}`).replace(/\/+$/, ''),
    logLevel: read('ANKLANG_LOG_LEVEL') ?? 'warn',
    bodyLimitBytes: inBytes(read('ANKLANG_BODY_LIMIT') ?? 1),
    uploadLimitBytes: inBytes(read('ANKLANG_UPLOAD_LIMIT') ?? 200),
    signInTries: read('ANKLANG_SIGN_IN_TRIES') ?? 10,
    trustedProxies: read('ANKLANG_TRUSTED_PROXIES') ?? [],
  };
  const givenSecret = read('ANKLANG_SECRET');
  const dataFolderIsNew = makeFolder(dataFolder);

  return { ...values, secret: givenSecret ?? keptSecret(dataFolder), dataFolderIsNew };
}

/** Where `anklang demo` keeps its example: beside the data folder, never in it, unless another folder is named. */
export function demoFolder(named?: string, environment: Environment = process.env): string {
  const dataFolder = resolve(readSetting(environment, 'ANKLANG_DATA') ?? './data');
  return named === undefined ? join(dirname(dataFolder), 'demo') : resolve(named);
}

/** The settings of an example: stores of its own in its folder, whatever is set for the real ones, and this machine only. */
export function readDemoConfig(folder: string, environment: Environment = process.env): Config {
  const own = ['ANKLANG_DATABASE_URL', 'ANKLANG_INTERACTIONS_URL', 'ANKLANG_SECRET', 'ANKLANG_PUBLIC_URL'];
  const unset = Object.fromEntries(own.flatMap((name) => [name, `${name}_FILE`]).map((name) => [name, '']));
  return readConfig({ ...environment, ...unset, ANKLANG_HOST: '127.0.0.1', ANKLANG_DATA: folder });
}

/** The language of the machine, for the command line: English where it says so, German otherwise. */
export function systemLanguage(environment: Environment = process.env): Language {
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return locale.toLowerCase().startsWith('en') ? 'en' : 'de';
}

type SettingOutput<N extends SettingName> = z.output<(typeof settings)[N]['schema']>;

function readSetting<N extends SettingName>(environment: Environment, name: N): SettingOutput<N> | null {
  const setting: Setting = settings[name];
  const text = environment[name] || (setting.secret ? readSecretFile(environment, name) : '') || setting.fallback;
  if (text === null || text === undefined) return null;

  const parsed = setting.schema.safeParse(text);
  if (!parsed.success) {
    throw fail('configuration_invalid', { variable: name, reason: parsed.error.issues[0]?.message ?? '' });
  }

  return parsed.data as SettingOutput<N>;
}

function readSecretFile(environment: Environment, name: string): string {
  const variable = `${name}_FILE`;
  const path = environment[variable];
  if (!path) return '';
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    throw fail('configuration_invalid', { variable, reason: (error as NodeJS.ErrnoException).code ?? 'unreadable' });
  }
}

function makeFolder(path: string): boolean {
  try {
    return mkdirSync(path, { recursive: true, mode: 0o700 }) !== undefined;
  } catch (error) {
    throw fail('path_unusable', { path, reason: (error as NodeJS.ErrnoException).code ?? 'unknown' });
  }
}

/** Two processes may start at once: the exclusive write decides, the other reads what was written. */
function keptSecret(dataFolder: string): string {
  const path = join(dataFolder, 'secret');
  try {
    writeFileSync(path, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600, flush: true });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    if (code !== 'EEXIST') throw fail('path_unusable', { path, reason: code });
  }
  const secret = readFileSync(path, 'utf8').trim();
  if (secret.length < 32) throw fail('configuration_invalid', { variable: 'ANKLANG_SECRET', reason: path });

  return secret;
}

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { pathname, search, hash, username } = new URL(text);

  return pathname === '/' && `${search}${hash}${username}` === '';
}

function listOf(text: string): string[] {
  return text
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean);
}

/** An address, perhaps with the number of its leading bits. */
function isNetwork(entry: string): boolean {
  const [address = '', bits, ...more] = entry.split('/');
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;

  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}

function inBytes(megabyteCount: number): number {
  return Math.round(megabyteCount * 1024 * 1024);
}
