import type { Actor } from '../../../platform/auth/actor.ts';
import type { Database, Services } from '../../../platform/services.ts';
import { readTable } from '../../feedback/index.ts';
import { choiceOf, listFormerKeys, listRecords } from '../record/index.ts';
import { loadNames } from './names.ts';
import { type ImportPlan, planImport } from './plan-import.ts';

type Asked = { workspaceId: string; actor: Actor; uploadId: string };

const megabyte = 1024 * 1024;
/** A register that people keep has fewer rows than this; a hostile file is told so. */
const limits = { bytes: 64 * megabyte, rows: 10_000, columns: 2000, cell: 100_000, unpacked: 256 * megabyte };

export type TouchpointTable = Awaited<ReturnType<typeof readTouchpointTable>>;

export async function readTouchpointTable(services: Services, uploadId: string) {
  const path = services.files.pathOf('uploads', uploadId);
  // Texts keep their commas; cells of numbers are read where it is known that they are.
  const { table, format } = await readTable({ path, format: { decimal: '.' }, limits });
  return { table, decimal: format.kind === 'csv' && format.delimiter === ';' ? (',' as const) : ('.' as const) };
}

/** What the file means to the register as it is at this moment. */
export async function loadImport(
  services: Services,
  database: Database,
  { workspaceId, actor, file }: Omit<Asked, 'uploadId'> & { file: TouchpointTable },
): Promise<ImportPlan> {
  const names = await loadNames(database, { workspaceId, withPeople: actor.permissions.has('member.read') });
  const asker = { userId: actor.userId, departmentIds: [] };
  const records = await listRecords(database, choiceOf({ workspaceId, asker, now: services.now(), filter: {} }));
  const formerKeys = await listFormerKeys(database, workspaceId);
  return planImport({ ...file, names, records, formerKeys, newId: services.newId });
}
