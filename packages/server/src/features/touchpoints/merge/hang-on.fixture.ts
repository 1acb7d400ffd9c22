import type { Tables } from '../../../platform/database/tables.ts';
import type { Services } from '../../../platform/services.ts';

type Hanging = {
  readonly workspaceId: string;
  readonly touchpointId: string;
  /** Another touchpoint, for what has two ends. */
  readonly otherId: string;
  readonly rows: number;
  readonly mark: string;
};

/** Rows in every table that points at a touchpoint, as the features make them. */
export async function hangOn({ database, newId, now }: Services, hanging: Hanging): Promise<void> {
  const { workspaceId, touchpointId, otherId, rows, mark } = hanging;
  const at = now().toISOString();
  const by = { byId: 'somebody', byName: 'Somebody' };
  const changed = { version: 1, createdAt: at, changedAt: at };
  const tables = await database.introspection.getTables();
  // What a table asks for beyond what matters here is filled with nothing.
  const insert: Insert = async (table, row) => {
    const columns = tables.find(({ name }) => name === table)?.columns ?? [];
    const asked = columns.filter(({ isNullable, hasDefaultValue }) => !isNullable && !hasDefaultValue);
    const filler = asked.map(({ name, dataType }) => [name, /int|double/i.test(dataType) ? 0 : '']);
    await database
      .insertInto(table)
      .values({ ...Object.fromEntries(filler), ...row } as never)
      .execute();
  };
  for (let place = 0; place < rows; place++) {
    const one = () => ({ id: newId(), workspaceId, touchpointId });
    await insert('perception', {
      ...{ ...one(), source: 'staff', voice: mark, segmentId: null, level: null, heldOn: null, answers: '{}' },
      ...{ ...changed, ...by },
    });
    await insert('comment', { ...one(), text: mark, createdAt: at, changedAt: at, ...by });
    await insert('evidence', {
      ...{ ...one(), fileName: `${mark}.png`, mediaType: 'image/png', bytes: 1, fileHash: 'x', caption: '' },
      ...{ takenOn: null, createdAt: at, ...by },
    });
    await insert('touchpointRequest', {
      ...{ ...one(), kind: 'change', title: mark, text: '', departmentId: null, state: 'open', answer: '' },
      ...{ answeredAt: null, answeredByName: null, ...changed, ...by },
    });
    await insert('relevanceJudgement', {
      ...{ ...one(), segmentId: null, phaseId: null, relevance: 5, potential: 5, reason: mark, at, ...by },
    });
    await insert('brandJudgement', {
      ...{
        ...one(),
        brandId: 'brand',
        ruleId: `${mark}-${place}`,
        verdict: 'met',
        isIndependent: 1,
        note: '',
        evidenceIds: '[]',
      },
      ...{ at, ...by },
    });
    await insert('lifecycleDecision', {
      ...{ ...one(), from: 'new', to: 'active', reason: mark, decidedOn: '2026-06-15', at, ...by },
    });
    await insert('fieldChange', {
      ...{ ...one(), changeSetId: null, field: 'place', before: 'null', after: JSON.stringify(`${mark} ${place}`) },
      ...{ version: place + 2, at, ...by },
    });
    await insert('touchpointRule', {
      ...{ id: newId(), workspaceId, kind: 'exact', text: `${mark} ${place}`, touchpointId, createdAt: at },
    });
    await insert('touchpointAlias', { workspaceId, key: `${mark} early ${place}`, touchpointId, createdAt: at });
    await hangMap({ newId, now } as Services, hanging, insert);
    await hangViews({ newId, now } as Services, hanging, insert);
    await hangMeasure({ newId, now } as Services, hanging, insert);
    await hangWave({ database, newId, now } as Services, hanging, insert);
  }
  const link = {
    workspaceId,
    level: 'ok',
    losesContext: 0,
    breaksMedium: 0,
    waitMinutes: null,
    note: mark,
    ...changed,
  };
  await insert('touchpointLink', { id: newId(), fromId: touchpointId, toId: otherId, ...link });
  await insert('touchpointLink', { id: newId(), fromId: otherId, toId: touchpointId, ...link });
  const body = { name: mark, steps: [{ touchpoints: [touchpointId, otherId] }, { touchpoints: [touchpointId] }] };
  await insert('plan', { id: newId(), workspaceId, name: mark, body: JSON.stringify(body), ...changed });
}

type Insert = <T extends keyof Tables & string>(table: T, row: object) => Promise<void>;

/** A journey through it, with what was drawn and a kept state. */
async function hangMap(
  { newId, now }: Services,
  { workspaceId, touchpointId, otherId, mark }: Hanging,
  insert: Insert,
): Promise<void> {
  const at = now().toISOString();
  const [mapId, by] = [newId(), { byId: 'somebody', byName: 'Somebody' }];
  const step = (name: string, touchpointIds: string[]) => ({
    ...{ id: newId(), name, phaseId: null, touchpointIds, mapId: null, follows: true },
  });
  const steps = [step(mark, [touchpointId, otherId]), step('Danach', [otherId])];
  const map = JSON.stringify({ steps, ways: [], lanes: [], personas: [], cells: {}, levels: {} });
  await insert('journeyMap', {
    ...{ id: mapId, workspaceId, name: mark, state: 'draft', map, steps: 2, version: 1, createdAt: at, changedAt: at },
  });
  for (const id of [touchpointId, otherId]) {
    await insert('journeyMapTouchpoint', { mapId, touchpointId: id, workspaceId });
  }
  await insert('journeyMapVersion', {
    id: newId(),
    mapId,
    name: mark,
    version: 1,
    steps: 2,
    map,
    createdAt: at,
    ...by,
  });
  const operations = JSON.stringify([{ do: 'addStep', step: steps[0], after: null }]);
  await insert('journeyMapChange', { mapId, version: 1, clientId: newId(), operations, at, ...by });
}

/** Two views of it, compared, with an answer. */
async function hangViews(
  { newId, now }: Services,
  { workspaceId, touchpointId, mark }: Hanging,
  insert: Insert,
): Promise<void> {
  const at = now().toISOString();
  const [comparisonId, answerId] = [newId(), newId()];
  await insert('viewComparison', {
    ...{ id: comparisonId, workspaceId, name: mark, staffToken: newId(), customerToken: newId(), version: 1 },
    ...{ createdAt: at, changedAt: at },
  });
  await insert('viewComparisonTouchpoint', { comparisonId, touchpointId, position: 0 });
  await insert('viewAnswer', {
    id: answerId,
    comparisonId,
    side: 'staff',
    clientKey: newId(),
    answeredOn: at.slice(0, 10),
  });
  await insert('viewRating', { answerId, touchpointId, importance: 7, level: 'ok' });
}

/** Something that is done about it, because of what one of its pages says. */
async function hangMeasure(
  { newId, now }: Services,
  { workspaceId, touchpointId, mark }: Hanging,
  insert: Insert,
): Promise<void> {
  const [measureId, at] = [newId(), now().toISOString()];
  const evidence = JSON.stringify([{ text: mark, page: `/touchpoints/${touchpointId}` }]);
  await insert('measure', { id: measureId, workspaceId, title: mark, evidence, version: 1, createdAt: at });
  await insert('measureTouchpoint', { measureId, touchpointId, position: 0 });
}

async function hangWave(
  { newId, now }: Services,
  { workspaceId, touchpointId, mark }: Hanging,
  insert: Insert,
): Promise<void> {
  const at = now().toISOString();
  const [surveyId, waveId] = [newId(), newId()];
  await insert('survey', { id: surveyId, workspaceId, name: mark, mapping: '{}', createdAt: at, changedAt: at });
  await insert('wave', {
    ...{ id: waveId, workspaceId, surveyId, name: 'Welle', fileName: 'f', fileHash: newId(), mappingHash: 'm' },
    ...{
      format: '{}',
      mapping: '{}',
      respondents: 2,
      rejected: '[]',
      rejectedCount: 0,
      importedAt: at,
      importedBy: 'x',
    },
  });
  await insert('waveTouchpoint', { waveId, touchpointId, column: mark, position: 0 });
  for (const row of [0, 1]) await insert('answer', { waveId, row, touchpointId, value: 4, status: 0 });
  await insert('report', { key: newId(), workspaceId, waveId, body: '{}', createdAt: at });
}
