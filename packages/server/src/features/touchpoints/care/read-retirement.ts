import { type EntryKind, type FieldKey, fail, type Retirement, type TouchpointRecord } from '@anklang/domain';
import type { Services } from '../../../platform/services.ts';
import { countVisitors, listPlansThrough } from '../../interactions/traces/index.ts';
import { listLinkedTouchpoints } from '../links/list-linked-touchpoints.ts';
import { findRecord } from '../record/index.ts';
import { listChildren, listOnlyHere } from './repository.ts';

type Asked = { workspaceId: string; touchpointId: string };

/** What would go if the touchpoint were retired: asked before the decision, not after it. */
export async function readRetirement(services: Services, asked: Asked & { signal: AbortSignal }): Promise<Retirement> {
  const { database } = services;
  const { signal, ...touchpoint } = asked;
  const record = await findRecord(database, touchpoint);
  if (!record) throw fail('not_found', {});

  const lastOf = (field: ReferringField, kind: EntryKind) =>
    listOnlyHere(database, { ...touchpoint, field, kind, ids: record[field] });
  const [children, links, plans, freedSystems, lastOfPhases, lastOfSegments, customers] = await Promise.all([
    listChildren(database, touchpoint),
    listLinkedTouchpoints(database, touchpoint),
    listPlansThrough(services, touchpoint),
    lastOf('systemIds', 'system'),
    lastOf('phaseIds', 'phase'),
    lastOf('segmentIds', 'segment'),
    countVisitors(services, { ...touchpoint, signal }),
  ]);
  const signalReason = signalOf(record);
  return { children, links, plans, signalReason, freedSystems, lastOfPhases, lastOfSegments, customers };
}

type ReferringField = Extract<FieldKey, 'systemIds' | 'phaseIds' | 'segmentIds'>;

/** Rarely used and trusted all the same; the reason may not be written down yet. */
function signalOf({ hasSignalValue, signalReason }: TouchpointRecord): string | null {
  return hasSignalValue ? (signalReason ?? '') : null;
}
