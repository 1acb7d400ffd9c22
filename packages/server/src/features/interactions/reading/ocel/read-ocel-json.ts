import { fail } from '@anklang/domain';
import type { OcelReader } from './ocel-reader.ts';
import { createJsonSplitter } from './split-json.ts';

/** Reads OCEL 2.0 as JSON piece by piece, with the memory of one event. */
export async function readOcelJson(pieces: AsyncIterable<Buffer>, reader: OcelReader): Promise<void> {
  let events = 0;
  let listed = false;
  const splitter = createJsonSplitter({
    lists: ['events', 'objects'],
    onElement(list, element, line) {
      listed ||= list === 'events';
      if (list === 'events') takeEvent(element, { reader, line, key: String(events++) });
      else takeObject(element, reader);
    },
    onEnd(list) {
      listed ||= list === 'events';
    },
  });
  for await (const piece of pieces) splitter.write(piece);
  splitter.end();
  if (!listed) throw fail('file_unreadable', { format: 'OCEL', reason: 'ocelMissing' });
}

function takeEvent(element: unknown, { reader, line, key }: { reader: OcelReader; line: number; key: string }): void {
  if (!isRecord(element)) return;
  const attributes = new Map<string, string>();
  for (const attribute of listOf(element['attributes'])) {
    const name = textOf(attribute['name']);
    const value = textOf(attribute['value']);
    if (name !== null && value !== null && !attributes.has(name)) attributes.set(name, value);
  }
  reader.event({ key, line, type: textOf(element['type']), time: textOf(element['time']), attributes });
  for (const relation of listOf(element['relationships'])) {
    const id = textOf(relation['objectId']);
    if (id !== null) reader.relation(key, id);
  }
}

function takeObject(element: unknown, reader: OcelReader): void {
  if (!isRecord(element)) return;
  const id = textOf(element['id']);
  const type = textOf(element['type']);
  if (id !== null && type !== null) reader.object(id, type);
}

function listOf(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value === '' ? null : value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}
