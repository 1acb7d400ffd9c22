import { createApp } from '../../../app.ts';
import { readConfig } from '../../../config.ts';
import { openInteractionStore } from '../../../platform/engine/open-interaction-store.ts';

/** A server that dies when its store has kept an import, or when the import is recorded. */
const when = process.argv[2] as 'stored' | 'recorded';
const die = () => process.kill(process.pid, 'SIGKILL');
const config = readConfig();
const now = () => new Date();
const inner = await openInteractionStore({
  ...{ url: config.interactionsUrl, memoryBytes: config.interactionsMemoryBytes, dataFolder: config.dataFolder },
  ...{ log: console as never, now },
});
const { services } = await createApp({
  config,
  interactionStore: {
    ...inner,
    async importFile(file) {
      const kept = await inner.importFile(file);
      if (when === 'stored') die();
      return kept;
    },
  },
});
const { remove } = services.files;
services.files.remove = async (folder, id) => {
  await remove(folder, id);
  if (when === 'recorded') die();
};
