import type { Readable } from 'node:stream';
import {
  fail,
  type ImportedMap,
  type JourneyMapContent,
  JourneyMapContentSchema,
  type Language,
} from '@anklang/domain';
import type { Actor } from '../../../platform/auth/actor.ts';
import { translate } from '../../../platform/language/translate.ts';
import type { Services } from '../../../platform/services.ts';
import { readSheets } from '../../feedback/index.ts';
import { keepNewMap } from '../maps/index.ts';
import { mapOfCjml } from './cjml/map-of-cjml.ts';
import { parseCjml } from './cjml/parse-cjml.ts';
import { createLosses } from './losses.ts';
import type { MapDraft, Reading } from './reading/draft.ts';
import { loadRegister } from './reading/repository.ts';
import { mapOfSheets } from './xlsx/map-of-sheets.ts';

const limits = { bytes: 10 * 1024 * 1024, unpacked: 64 * 1024 * 1024, rows: 20_000, columns: 500, cell: 40_000 };

type Importing = {
  workspaceId: string;
  actor: Actor;
  requestId: string;
  language: Language;
  fileName: string;
  stream: Readable;
};

/** Makes a journey of a file, whatever it is called: its first bytes say what it is. */
export async function importMap(services: Services, importing: Importing): Promise<ImportedMap> {
  const { workspaceId, actor, requestId, language, stream } = importing;
  const bytes = await collect(stream);
  const losses = createLosses();
  const register = await loadRegister(services.database, workspaceId);
  const unnamed = nameOf(importing.fileName) || translate(language, 'journeyFiles:unnamed');
  const draft = await readDraft(bytes, { register, losses, newId: services.newId, unnamed });
  const map = JourneyMapContentSchema.parse(storable(draft.map));
  if (map.steps.length === 0) throw fail('file_empty', {});

  const about = { name: storableText(draft.name), description: storableText(draft.description), productId: null };
  const kept = await services.database
    .transaction()
    .execute((transaction) => keepNewMap(services, transaction, { actor, workspaceId, requestId, about, map }));
  return { mapId: kept.id, name: kept.name, kept: countKept(map), notHeld: losses.list() };
}

async function readDraft(bytes: Buffer, reading: Reading): Promise<MapDraft> {
  if (bytes.length === 0) throw fail('file_empty', {});
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') return mapOfSheets(await readSheets(bytes, limits), reading);
  return mapOfCjml(parseCjml(bytes), reading);
}

async function collect(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limits.bytes) throw fail('file_too_large', { what: 'bytes', limit: limits.bytes });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function countKept(map: JourneyMapContent): ImportedMap['kept'] {
  const cells = Object.values(map.cells).flatMap((ofStep) => Object.values(ofStep).flatMap((one) => Object.keys(one)));
  const levels = Object.values(map.levels).flatMap((ofStep) => Object.values(ofStep));
  return {
    ...{ steps: map.steps.length, lanes: map.lanes.length, personas: map.personas.length, ways: map.ways.length },
    cells: cells.length,
    levels: levels.reduce((sum, { asIs, toBe }) => sum + Number(asIs !== null) + Number(toBe !== null), 0),
    touchpoints: map.steps.reduce((sum, { touchpointIds }) => sum + touchpointIds.length, 0),
  };
}

/** Neither store keeps a NUL or half a sign. */
function storable<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (_key, inner) =>
    typeof inner === 'string' ? storableText(inner) : inner,
  ) as T;
}

function storableText(text: string): string {
  return text.replaceAll('\0', '').toWellFormed();
}

function nameOf(fileName: string): string {
  const last = storableText(fileName).split(/[\\/]/).at(-1) ?? '';
  return last
    .replace(/(?:\.cjml)?\.\w{1,5}$/i, '')
    .trim()
    .slice(0, 200);
}
