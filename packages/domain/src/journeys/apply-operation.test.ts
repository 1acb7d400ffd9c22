import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyOperation, applyOperations } from './apply-operation.ts';
import { findContradiction } from './find-contradiction.ts';
import { type Cell, everybody, type JourneyMapContent, JourneyMapContentSchema, type LaneKind } from './map.ts';
import { type MapOperation, MapOperationSchema } from './operation.ts';

/** Few ids, so that changes meet. */
const idOf = (letter: string, number: number) => `${letter.repeat(19)}${'abcdefgh'[number]}`;
const stepIds = [0, 1, 2, 3, 4].map((number) => idOf('s', number));
const laneIds = [0, 1, 2, 3].map((number) => idOf('l', number));
const personaIds = [0, 1, 2].map((number) => idOf('p', number));
const wayIds = [0, 1, 2, 3].map((number) => idOf('w', number));
/** A lane of an id is always of the same kind, as on a page: kinds do not change. */
const kinds: LaneKind[] = ['action', 'systems', 'owner', 'level'];
const kindOf = (laneId: string) => kinds[laneIds.indexOf(laneId)]!;

const Text = fc.constantFrom('ruft an', 'wartet', 'fragt nach', 'gibt auf');
const StepId = fc.constantFrom(...stepIds);
const LaneId = fc.constantFrom(...laneIds);
const PersonaId = fc.constantFrom(...personaIds);
const WayId = fc.constantFrom(...wayIds);
const Persona = fc.constantFrom(everybody, ...personaIds);
const orNull = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
const cellOfKind = (kind: LaneKind): fc.Arbitrary<Cell> => {
  if (kind === 'systems') return fc.constant({ systemIds: ['system-one'] });
  if (kind === 'owner') return fc.constant({ departmentId: 'department' });
  return Text.map((text) => ({ text }));
};
const Points = orNull(fc.integer({ min: -100, max: 100 }));
const Until = orNull(fc.constantFrom('2027-01-31', '2027-06-30'));
const Level = fc
  .record({ asIs: Points, toBe: Points, until: Until })
  .filter(({ asIs, toBe, until }) => asIs !== null || toBe !== null || until !== null);

const Step = fc.record({
  ...{ id: StepId, name: Text, phaseId: orNull(fc.constant('phase-one')), mapId: fc.constant(null) },
  ...{ touchpointIds: fc.subarray(['touchpoint-a', 'touchpoint-b']), follows: fc.boolean() },
});
const Lane = LaneId.chain((id) => fc.record({ id: fc.constant(id), name: Text, isHidden: fc.boolean() })).map(
  (lane) => ({ ...lane, kind: kindOf(lane.id) }),
);
const PersonaOfMap = fc.record({ id: PersonaId, scenario: Text, goal: Text });
const Way = fc.record({ id: WayId, from: StepId, to: StepId, name: Text });

const byKey = <T>(key: fc.Arbitrary<string>, value: fc.Arbitrary<T>) =>
  fc.dictionary(key, value, { noNullPrototype: true, maxKeys: 4 });
const CellAt = LaneId.chain((laneId) => cellOfKind(kindOf(laneId)).map((cell) => ({ laneId, cell })));
const CellsOfStep = fc.array(fc.tuple(CellAt, Persona), { maxLength: 6 }).map((all) => {
  const cells: Record<string, Record<string, Cell>> = {};
  for (const [{ laneId, cell }, persona] of all) {
    if (kindOf(laneId) !== 'level') cells[laneId] = { ...cells[laneId], [persona]: cell };
  }
  return cells;
});

const Operation: fc.Arbitrary<MapOperation> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('addStep' as const),
      step: Step,
      after: orNull(StepId),
      cells: CellsOfStep,
      levels: byKey(Persona, Level),
      ways: fc.array(Way, { maxLength: 3 }),
    }),
  },
  fc.record({
    do: fc.constant('changeStep' as const),
    id: StepId,
    change: fc.record(
      { name: Text, follows: fc.boolean(), phaseId: orNull(fc.constant('phase-two')) },
      { requiredKeys: [] },
    ),
  }),
  fc.record({ do: fc.constant('moveStep' as const), id: StepId, after: orNull(StepId) }),
  fc.record({ do: fc.constant('removeStep' as const), id: StepId }),
  {
    weight: 3,
    arbitrary: Lane.chain((lane) =>
      fc.record({
        do: fc.constant('addLane' as const),
        lane: fc.constant(lane),
        after: orNull(LaneId),
        cells: lane.kind === 'level' ? fc.constant({}) : byKey(StepId, byKey(Persona, cellOfKind(lane.kind))),
      }),
    ),
  },
  fc.record({
    do: fc.constant('changeLane' as const),
    id: LaneId,
    change: fc.record({ name: Text, isHidden: fc.boolean() }, { requiredKeys: [] }),
  }),
  fc.record({ do: fc.constant('moveLane' as const), id: LaneId, after: orNull(LaneId) }),
  fc.record({ do: fc.constant('removeLane' as const), id: LaneId }),
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('addPersona' as const),
      persona: PersonaOfMap,
      after: orNull(PersonaId),
      cells: byKey(StepId, fc.constant({ [laneIds[0]!]: { text: 'eilt' } })),
      levels: byKey(StepId, Level),
    }),
  },
  fc.record({
    do: fc.constant('changePersona' as const),
    id: PersonaId,
    change: fc.record({ scenario: Text, goal: Text }, { requiredKeys: [] }),
  }),
  fc.record({ do: fc.constant('movePersona' as const), id: PersonaId, after: orNull(PersonaId) }),
  fc.record({ do: fc.constant('removePersona' as const), id: PersonaId }),
  { weight: 2, arbitrary: fc.record({ do: fc.constant('addWay' as const), way: Way }) },
  fc.record({ do: fc.constant('changeWay' as const), id: WayId, change: fc.record({ name: Text }) }),
  fc.record({ do: fc.constant('removeWay' as const), id: WayId }),
  {
    weight: 6,
    arbitrary: LaneId.chain((laneId) =>
      fc.record({
        do: fc.constant('setCell' as const),
        stepId: StepId,
        laneId: fc.constant(laneId),
        persona: Persona,
        cell: orNull(cellOfKind(kindOf(laneId))),
      }),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('setLevel' as const),
      stepId: StepId,
      persona: Persona,
      change: fc.record({ asIs: Points, toBe: Points, until: Until }, { requiredKeys: [] }),
    }),
  },
);
const Operations = fc.array(Operation, { maxLength: 40 });

const empty: JourneyMapContent = { steps: [], ways: [], lanes: [], personas: [], cells: {}, levels: {} };
/** What of a row of changes is possible, one after the other. */
function drawn(operations: readonly MapOperation[], from = empty): JourneyMapContent {
  return operations.reduce((map, operation) => {
    const applied = applyOperation(map, operation);
    return applied.ok ? applied.map : map;
  }, from);
}
/** Ways have no order. */
function comparable(map: JourneyMapContent) {
  return { ...map, ways: map.ways.toSorted((one, other) => one.id.localeCompare(other.id)) };
}
function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  for (const inner of Object.values(value)) freeze(inner);
  return Object.freeze(value);
}
const sent = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

describe('any change of any map', () => {
  test('and its inverse give the same map back', () => {
    let changed = 0;
    fc.assert(
      fc.property(Operations, Operation, (before, operation) => {
        const map = drawn(before);
        const applied = applyOperation(map, operation);
        if (!applied.ok) return;
        changed += 1;
        const back = applyOperation(applied.map, sent(applied.inverse));
        if (!back.ok) throw new Error(`the inverse is refused: ${JSON.stringify(back.refusal)}`);
        expect(comparable(back.map)).toEqual(comparable(map));
        const again = applyOperation(back.map, sent(back.inverse));
        expect(again.ok && comparable(again.map)).toEqual(comparable(applied.map));
      }),
      { numRuns: 1500 },
    );
    expect(changed).toBeGreaterThan(300);
  });

  test('several at once are undone by the inverse of all, or leave nothing behind', () => {
    fc.assert(
      fc.property(Operations, fc.array(Operation, { minLength: 1, maxLength: 6 }), (before, operations) => {
        const map = freeze(drawn(before));
        const applied = applyOperations(map, operations);
        if (!applied.ok) return;
        const back = applyOperations(applied.map, applied.inverse);
        expect(back.ok && comparable(back.map)).toEqual(comparable(map));
      }),
      { numRuns: 500 },
    );
  });

  test('leaves the map it was made on as it was, and a map without contradiction', () => {
    fc.assert(
      fc.property(Operations, Operation, (before, operation) => {
        const map = freeze(sent(drawn(before)));
        const applied = applyOperation(map, freeze(sent(operation)));
        const now = applied.ok ? applied.map : map;
        expect(findContradiction(now)).toBeNull();
        expect(JourneyMapContentSchema.safeParse(now).success).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('is read from JSON as it was written', () => {
    fc.assert(
      fc.property(Operations, Operation, (before, operation) => {
        const map = drawn(before);
        const parsed = MapOperationSchema.parse(sent(operation));
        expect(applyOperation(map, parsed as MapOperation)).toEqual(applyOperation(map, operation));
      }),
      { numRuns: 300 },
    );
  });
});

test('two pages that apply the order of the server show the same map, whatever they saw first', () => {
  fc.assert(
    fc.property(Operations, Operations, fc.array(fc.boolean(), { maxLength: 80 }), (one, other, turns) => {
      const queues = [[...one], [...other]];
      const accepted: MapOperation[] = [];
      let server = empty;
      for (const turn of turns) {
        const operation = queues[turn ? 1 : 0]!.shift();
        if (!operation) continue;
        const applied = applyOperation(server, operation);
        if (!applied.ok) continue;
        server = applied.map;
        accepted.push(sent(operation));
      }
      // One page was there from the beginning, the other read the map half-way.
      const half = Math.floor(accepted.length / 2);
      const early = applyOperations(empty, accepted);
      const late = applyOperations(sent(drawn(accepted.slice(0, half))), accepted.slice(half));
      expect(early.ok && early.map).toEqual(server);
      expect(late.ok && late.map).toEqual(server);
    }),
    { numRuns: 400 },
  );
});

describe('what others removed meanwhile', () => {
  const [stepId, laneId, personaId] = [stepIds[0]!, laneIds[0]!, personaIds[0]!];
  const step = { id: stepId, name: 'Ruft an', phaseId: null, touchpointIds: [], mapId: null, follows: true };
  const lane = { id: laneId, kind: 'action' as const, name: '', isHidden: false };
  const persona = { id: personaId, scenario: '', goal: '' };
  const map = drawn([
    { do: 'addStep', step, after: null },
    { do: 'addLane', lane, after: null },
    { do: 'addPersona', persona, after: null },
    { do: 'setCell', stepId, laneId, persona: personaId, cell: { text: 'wartet' } },
    { do: 'setCell', stepId, laneId, persona: everybody, cell: { text: 'fragt' } },
    { do: 'setLevel', stepId, persona: personaId, change: { asIs: -40 } },
  ]);

  test.each([
    ['persona', { do: 'removePersona', id: personaId } as const],
    ['lane', { do: 'removeLane', id: laneId } as const],
  ])('a step that comes back comes without the words for the %s that is gone', (_what, removal) => {
    const removed = applyOperation(map, { do: 'removeStep', id: stepId });
    if (!removed.ok) throw new Error('removed');
    const back = applyOperation(drawn([removal], removed.map), removed.inverse);
    expect(back.ok && findContradiction(back.map)).toBeNull();
    expect(back.ok && back.map.steps).toEqual([step]);
    expect(JSON.stringify(back.ok && back.map.cells)).not.toContain('wartet');
  });

  test('writing where something else stands is refused and told what it is', () => {
    const at = { stepId, laneId, persona: everybody };
    const write = (was: Cell | null) => applyOperation(map, { do: 'setCell', ...at, cell: { text: 'legt auf' }, was });
    expect(write({ text: 'fragt' })).toMatchObject({ ok: true });
    for (const was of [null, { text: 'etwas anderes' }]) {
      const refusal = { kind: 'cellChanged', ...at, now: { text: 'fragt' } };
      expect(write(was)).toEqual({ ok: false, refusal });
    }
    const cleared = drawn([{ do: 'setCell', ...at, cell: null }], map);
    const onNothing: MapOperation = { do: 'setCell', ...at, cell: { text: 'legt auf' }, was: { text: 'fragt' } };
    expect(applyOperation(cleared, onNothing)).toMatchObject({ refusal: { kind: 'cellChanged', now: null } });
    expect(applyOperation(cleared, { ...onNothing, was: { text: '' } })).toMatchObject({ ok: true });
  });
});

describe('a change that is made up', () => {
  const [stepId, laneId] = [stepIds[0]!, laneIds[3]!];
  const map = drawn([
    {
      do: 'addStep',
      step: { id: stepId, name: 'Ruft an', phaseId: null, touchpointIds: [], mapId: null, follows: true },
      after: null,
    },
    { do: 'addLane', lane: { id: laneId, kind: 'level', name: '', isHidden: false }, after: null },
  ]);

  test.each(['constructor', '__proto__', 'hasOwnProperty', 'toString', 'everybody', 'AAAAAAAAAAAAAAAAAAAA', ''])(
    'cannot bring %j in as an id',
    (name) => {
      const text = { text: 'x' };
      const attempts: unknown[] = [
        { do: 'addStep', step: { id: name, name: 'x' }, after: null },
        { do: 'addLane', lane: { id: name, kind: 'action' }, after: null },
        { do: 'addPersona', persona: { id: name }, after: null },
        { do: 'addWay', way: { id: name, from: stepId, to: stepId } },
        { do: 'setCell', stepId: name, laneId, persona: everybody, cell: text },
        { do: 'setCell', stepId, laneId: name, persona: everybody, cell: text },
        { do: 'setLevel', stepId: name, persona: everybody, change: { asIs: 1 } },
        ...(name === 'everybody' ? [] : [{ do: 'setCell', stepId, laneId, persona: name, cell: text }]),
      ];
      for (const attempt of attempts) expect(MapOperationSchema.safeParse(attempt).success).toBe(false);

      // As a key, it is refused or not there.
      const keyed = JSON.parse(
        `{"do":"replaceMap","map":{"steps":[],"ways":[],"lanes":[],"personas":[],"levels":{},"cells":{${JSON.stringify(name)}:{}}}}`,
      );
      const parsed = MapOperationSchema.safeParse(keyed);
      if (parsed.success && parsed.data.do === 'replaceMap') expect(Object.keys(parsed.data.map.cells)).toEqual([]);
    },
  );

  test('cannot put words into the lane of the curves, whichever way', () => {
    const cells = { [laneId]: { [everybody]: { text: 'x' } } };
    const step = { id: stepIds[1]!, name: 'x', phaseId: null, touchpointIds: [], mapId: null, follows: true };
    const other = { id: laneIds[2]!, kind: 'level' as const, name: '', isHidden: false };
    const attempts: MapOperation[] = [
      { do: 'setCell', stepId, laneId, persona: everybody, cell: { text: 'x' } },
      { do: 'addStep', step, after: null, cells },
      { do: 'addLane', lane: other, after: null, cells: { [stepId]: { [everybody]: { text: 'x' } } } },
      {
        do: 'addPersona',
        persona: { id: personaIds[0]!, scenario: '', goal: '' },
        after: null,
        cells: { [stepId]: { [laneId]: { text: 'x' } } },
      },
      { do: 'replaceMap', map: { ...map, cells: { [stepId]: cells } } },
    ];
    for (const attempt of attempts)
      expect(applyOperation(map, attempt)).toEqual({ ok: false, refusal: { kind: 'unfit' } });
  });
});
