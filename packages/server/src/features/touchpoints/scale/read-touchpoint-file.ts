import type { Readable } from 'node:stream';
import type { TouchpointFile } from '@anklang/domain';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { Services } from '../../../platform/services.ts';
import { keepUpload } from '../../feedback/index.ts';
import { loadImport, readTouchpointTable } from './load-import.ts';
import { nameNewEntries } from './plan-import.ts';

const shownProblems = 1000;

/** Keeps the file and says, row by row, what an import of it would do. */
export function readTouchpointFile(
  services: Services,
  { actor, ...upload }: { workspaceId: string; actor: Actor; fileName: string; stream: Readable },
): Promise<TouchpointFile> {
  const { workspaceId } = upload;
  return keepUpload(services, { ...upload, userId: actor.userId }, async ({ id }) => {
    const file = await readTouchpointTable(services, id);
    const plan = await loadImport(services, services.database, { workspaceId, actor, file });
    const { rows, columns, adds, changes, same, problems, problemCount, newEntries } = plan;
    return {
      ...{ uploadId: id, rows, columns, added: adds.length, changed: changes.length, same },
      ...{ problems: problems.slice(0, shownProblems), problemCount, newEntries: nameNewEntries(newEntries) },
    };
  });
}
