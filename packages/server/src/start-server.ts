import { fail, type Language } from '@anklang/domain';
import type { App } from './app.ts';
import { type Config, readConfig, systemLanguage } from './config.ts';
import { newToken } from './platform/auth/token.ts';
import { translate } from './platform/language/translate.ts';

export type ReadyServer = {
  address: string;
  port: number;
  setupCode: string | null;
  /** Signs in once; null where no account was handed over. */
  entryAddress: string | null;
  stop(): void;
};

export type StartOptions = {
  onReady?: (server: ReadyServer) => void;
  language?: Language;
  print?: (line: string) => void;
  config?: Config;
  /** The account of an example that is opened by an address. */
  account?: { email: string; password: string };
};

/**
 * Runs the server until it is told to stop (Ctrl-C, SIGTERM or `stop`). Throws what the caller can put right:
 * `configuration_invalid`, `port_taken`, `store_unusable`, `path_unusable`.
 */
export async function startServer(options: StartOptions = {}): Promise<void> {
  const { language = systemLanguage(), print = console.log, onReady } = options;
  const config = options.config ?? readConfig();
  const say = (key: Parameters<typeof translate>[1], params = {}) => print(translate(language, key, params));
  say(config.dataFolderIsNew ? 'jobs:server.dataFolderMade' : 'jobs:server.dataFolder', { path: config.dataFolder });

  // Only who serves pays for loading the web server; the other commands share this entry.
  const { createApp } = await import('./app.ts');
  const running = await createApp({ config });
  const stopping = untilToldToStop(() => say('jobs:server.stopping'));
  try {
    const port = await listen(running, config);
    const address = config.port === 0 ? `http://localhost:${port}` : config.publicUrl;
    const setupCode = await neededSetupCode(running);
    say('jobs:server.ready', { address });
    if (setupCode !== null) {
      say('jobs:server.setupNeeded');
      say('jobs:server.setupCode', { code: setupCode });
    }
    const entryAddress = options.account ? openEntry(running, { address, account: options.account }) : null;
    onReady?.({ address, port, setupCode, entryAddress, stop: stopping.stop });
    await stopping.told;
  } finally {
    await running.stop();
    stopping.forget();
  }
  say('jobs:server.stopped');
}

async function listen({ app }: App, { port, host }: Config): Promise<number> {
  try {
    await app.listen({ port, host });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') throw fail('port_taken', { port, host });
    if (code === 'EACCES') throw fail('configuration_invalid', { variable: 'ANKLANG_PORT', reason: code });
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
      throw fail('configuration_invalid', { variable: 'ANKLANG_HOST', reason: code });
    }
    throw error;
  }

  const bound = app.server.address();
  return typeof bound === 'object' && bound ? bound.port : port;
}

function openEntry(
  { services }: App,
  { address, account }: { address: string; account: { email: string; password: string } },
): string {
  const token = newToken();
  services.entry.current = { token, ...account };
  return `${address}/api/v1/demo-entry?token=${token}`;
}

/** The code is of use only until the owner exists. */
async function neededSetupCode({ services }: App): Promise<string | null> {
  const somebody = await services.database.selectFrom('user').select('id').limit(1).executeTakeFirst();
  if (somebody) services.setupCode.current = null;

  return services.setupCode.current;
}

/** The first signal lets work under way finish, the second does not wait for anything. */
function untilToldToStop(onFirst: () => void) {
  const { promise: told, resolve } = Promise.withResolvers<void>();
  let isTold = false;
  const onSignal = () => {
    if (isTold) process.exit(130);
    isTold = true;
    onFirst();
    resolve();
  };
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.on(signal, onSignal);

  return {
    told,
    stop: resolve,
    forget: () => {
      for (const signal of signals) process.off(signal, onSignal);
    },
  };
}
