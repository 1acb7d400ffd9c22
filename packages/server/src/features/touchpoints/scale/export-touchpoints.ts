import type { Language, TouchpointFilter } from '@anklang/domain';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { Services } from '../../../platform/services.ts';
import { choiceOf, listRecords } from '../record/index.ts';
import { type Cell, exportColumns } from './export-columns.ts';
import { loadNames } from './names.ts';
import { writeCsv } from './write-csv.ts';
import { writeXlsx } from './write-xlsx.ts';

type Asked = { workspaceId: string; actor: Actor; filter: TouchpointFilter; language: Language };

export async function exportCsv(services: Services, asked: Asked): Promise<string> {
  return writeCsv(await exportRows(services, asked), asked.language);
}

export async function exportXlsx(services: Services, asked: Asked): Promise<Buffer> {
  return writeXlsx(await exportRows(services, asked), asked.language);
}

/** A row of headers, then one for each touchpoint, by name. */
async function exportRows(services: Services, { workspaceId, actor, filter, language }: Asked): Promise<Cell[][]> {
  const { database } = services;
  const names = await loadNames(database, { workspaceId, withPeople: actor.permissions.has('member.read') });
  const columns = exportColumns(names, language);
  const records = await listRecords(database, choiceOf({ workspaceId, asker: actor, now: services.now(), filter }));
  return [columns.map(({ header }) => header), ...records.map((record) => columns.map(({ cellOf }) => cellOf(record)))];
}
