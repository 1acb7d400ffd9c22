import { betterAuth } from 'better-auth';
import type { Config } from '../../config.ts';
import type { Dialect } from '../database/dialect.ts';
import type { Log } from '../log/log.ts';
import type { Database } from '../services.ts';

export type Auth = ReturnType<typeof createAuth>;

const daysInSeconds = 24 * 60 * 60;
const shortestPassword = 12;
const longestPassword = 128;

/** better-auth on our own store. It signs people in and keeps their sessions; it creates nobody. */
export function createAuth(options: {
  config: Config;
  database: Database;
  dialect: Dialect;
  log: Log;
  newId: () => string;
}) {
  return betterAuth(authOptions(options));
}

export function authOptions(options: {
  config: Config;
  database: Database;
  dialect: Dialect;
  log: Log;
  newId: () => string;
}) {
  const { config, database, dialect, log, newId } = options;

  return {
    appName: 'Anklang',
    baseURL: config.publicUrl,
    basePath: '/api/auth',
    secret: config.secret,
    database: { db: database, type: dialect, transaction: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
    },
    user: { additionalFields: { language: { type: 'string', required: true, input: false } } },
    session: { expiresIn: 30 * daysInSeconds, updateAge: daysInSeconds },
    telemetry: { enabled: false },
    // Tries are counted before a request gets here, together with set-up and invitations.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'anklang',
      useSecureCookies: config.publicUrl.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { disableIpTracking: true },
      // Our own check is stricter and stands before every route, not only before these.
      disableOriginCheck: true,
      disableCSRFCheck: true,
      database: { generateId: () => newId(), validateSchema: false },
    },
    logger: {
      level: 'error',
      log: (level: string, message: string) =>
        level === 'error' ? log.error({ from: 'sign-in' }, message) : log.debug({ from: 'sign-in' }, message),
    },
  } as const satisfies Parameters<typeof betterAuth>[0];
}
