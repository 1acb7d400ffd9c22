import type { Language } from '@anklang/domain';
import { type Config, readDemoConfig } from '../../config.ts';
import { hashPassword, insertAccount } from '../../platform/auth/new-account.ts';
import { openDatabase } from '../../platform/database/open-database.ts';
import { translate } from '../../platform/language/translate.ts';
import { newId } from '../../platform/new-id.ts';
import type { Services } from '../../platform/services.ts';
import { type DemoPart, type FilledDemo, firstMonthBefore, loadDemo } from '../load/index.ts';
import { emptyFolder, type FolderMark, readMark, refuseInUse, writeMark } from './demo-folder.ts';
import { countDemos } from './repository.ts';

export type WantedDemo = { customers: number; seed: number; language: Language };

export type PreparedDemo = {
  config: Config;
  account: { email: string; password: string };
  /** What was filled just now; null: it was there already. */
  filled: FilledDemo | null;
  /** For when it is no longer served. */
  release(): Promise<void>;
};

const email = 'demo@anklang.example';

/** The example in its folder: as it is there when it is the wanted one, otherwise made anew in its place. */
export async function prepareDemo({
  folder,
  wanted,
  onMaking,
  onProgress,
}: {
  folder: string;
  wanted: WantedDemo;
  onMaking: () => void;
  onProgress: DemoPart['onProgress'];
}): Promise<PreparedDemo> {
  const kept = await readMark(folder);
  if (kept !== null) refuseInUse(folder, kept);
  const { pid } = process;
  const release = (mark: FolderMark) => async () => {
    const { pid: _, ...free } = mark;
    await writeMark(folder, free);
  };
  if (kept !== null && isWanted(kept, wanted) && (await hasDemo(readDemoConfig(folder)))) {
    await writeMark(folder, { ...kept, pid });
    return { config: readDemoConfig(folder), account: kept, filled: null, release: release(kept) };
  }

  const mark: FolderMark = { ...wanted, email, password: newId(), ready: false, pid };
  await writeMark(folder, mark);
  await emptyFolder(folder);
  onMaking();
  const config = readDemoConfig(folder);
  const filled = await fill(config, { mark, onProgress });
  const ready = { ...mark, ready: true };
  await writeMark(folder, ready);
  return { config, account: mark, filled, release: release(ready) };
}

function isWanted(kept: FolderMark, { customers, seed, language }: WantedDemo): boolean {
  return kept.ready && kept.customers === customers && kept.seed === seed && kept.language === language;
}

/** Somebody may have thrown it away in the application. */
async function hasDemo({ databaseUrl }: Config): Promise<boolean> {
  const { database } = await openDatabase(databaseUrl);
  try {
    return (await countDemos(database)) > 0;
  } finally {
    await database.destroy();
  }
}

async function fill(
  config: Config,
  { mark, onProgress }: { mark: FolderMark; onProgress: DemoPart['onProgress'] },
): Promise<FilledDemo> {
  const { createApp } = await import('../../app.ts');
  const { services, stop } = await createApp({ config });
  try {
    const { customers, seed, language } = mark;
    return await loadDemo({
      ...{ services, language, onProgress },
      actor: await addOwner(services, mark),
      size: { customers, seed, start: firstMonthBefore(services.now()) },
      signal: new AbortController().signal,
    });
  } finally {
    await stop();
  }
}

async function addOwner(services: Services, { language, password }: FolderMark): Promise<DemoPart['actor']> {
  const name = translate(language, 'demo:ownerName');
  const userId = services.newId();
  const passwordHash = await hashPassword(password);
  await services.database.transaction().execute((transaction) =>
    insertAccount(transaction, {
      ...{ userId, accountRowId: services.newId(), name, email, passwordHash, language, now: services.now() },
    }),
  );
  return { kind: 'user', userId, name, email, language, apiKey: null };
}
