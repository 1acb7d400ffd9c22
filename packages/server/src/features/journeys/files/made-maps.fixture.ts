import {
  type Cell,
  everybody,
  type JourneyMapContent,
  type LaneKind,
  type LevelCell,
  laneKinds,
} from '@anklang/domain';
import fc from 'fast-check';
import { idOf, makeReferences } from './made-map.fixture.ts';

const references = makeReferences();
const personas = references.segments.map(({ id }) => id);
const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);
/** Also what tables, formulas and XML would like to read in their own way. */
const text = fc
  .oneof(
    fc.string({ maxLength: 40, unit: 'grapheme' }),
    fc.constantFrom(
      '=1+1',
      "'",
      "'=x'",
      ' davor',
      'danach ',
      '\n',
      'a\r\nb',
      '_x000D_',
      '<b>&amp;',
      'Ist',
      '007',
      ']]>',
    ),
  )
  .map((value) => value.replaceAll('\0', '').toWellFormed());
const name = text.map((value) => value.trim()).filter((value) => value !== '');
const level: fc.Arbitrary<LevelCell> = fc.record({
  asIs: fc.option(fc.integer({ min: -100, max: 100 })),
  toBe: fc.option(fc.integer({ min: -100, max: 100 })),
  until: fc.option(fc.constantFrom('2026-12-31', '2027-02-28')),
});

function cellFor(kind: LaneKind): fc.Arbitrary<Cell | null> {
  if (kind === 'level') return fc.constant(null);
  if (kind === 'systems') {
    return fc.subarray(ids(references.systems), { minLength: 1 }).map((systemIds) => ({ systemIds }));
  }
  if (kind === 'owner')
    return fc.constantFrom(...ids(references.departments)).map((departmentId) => ({ departmentId }));
  return text.filter((value) => value !== '').map((value) => ({ text: value }));
}

/** Maps as people draw them, small, with everything in them that a map can have. */
export const maps: fc.Arbitrary<JourneyMapContent> = fc
  .record({
    steps: fc.array(
      fc.record({
        name,
        phaseId: fc.option(fc.constantFrom(...ids(references.phases))),
        touchpointIds: fc.subarray(ids(references.touchpoints), { maxLength: 3 }),
        mapId: fc.option(fc.constantFrom(...ids(references.maps))),
        follows: fc.boolean(),
      }),
      { minLength: 1, maxLength: 5 },
    ),
    lanes: fc.array(
      fc.record({
        kind: fc.constantFrom(...laneKinds),
        name: text.map((value) => value.trim()),
        isHidden: fc.boolean(),
      }),
      { maxLength: 6 },
    ),
    personas: fc.subarray(personas),
    about: fc.record({ scenario: name, goal: text.map((value) => value.trim()) }),
    ways: fc.uniqueArray(fc.tuple(fc.nat(4), fc.nat(4)), { maxLength: 3, selector: String }),
  })
  .chain((drawn) => {
    const steps = drawn.steps.map((step, place) => ({ ...step, id: idOf('step', place) }));
    const lanes = drawn.lanes.map((lane, place) => ({ ...lane, id: idOf('lane', place) }));
    const people = [everybody, ...drawn.personas];
    const cells = steps.flatMap(({ id: stepId }) =>
      lanes.flatMap((lane) =>
        people.map((persona) =>
          fc.option(cellFor(lane.kind)).map((cell) => ({ stepId, laneId: lane.id, persona, cell })),
        ),
      ),
    );
    const levels = steps.flatMap(({ id: stepId }) =>
      people.map((persona) => fc.option(level).map((said) => ({ stepId, persona, said }))),
    );
    return fc.tuple(fc.tuple(...cells), fc.tuple(...levels)).map(([saidCells, saidLevels]) => {
      const map: JourneyMapContent = {
        ...{ steps, lanes, cells: {}, levels: {} },
        personas: drawn.personas.map((id) => ({ id, ...drawn.about })),
        ways: drawn.ways
          .filter(([from, to]) => from < steps.length && to < steps.length)
          .map(([from, to], place) => ({ id: idOf('way', place), from: steps[from]!.id, to: steps[to]!.id, name: '' })),
      };
      for (const { stepId, laneId, persona, cell } of saidCells) {
        if (!cell) continue;
        const ofStep = map.cells[stepId] ?? {};
        map.cells[stepId] = { ...ofStep, [laneId]: { ...ofStep[laneId], [persona]: cell } };
      }
      for (const { stepId, persona, said } of saidLevels) {
        if (!said || (said.asIs === null && said.toBe === null && said.until === null)) continue;
        map.levels[stepId] = { ...map.levels[stepId], [persona]: said };
      }
      return map;
    });
  });

/** The same map with ids by place, so that two maps with ids of their own can be compared. */
export function withoutIds(map: JourneyMapContent): unknown {
  const places = new Map<string, string>();
  for (const [kind, items] of Object.entries({ step: map.steps, lane: map.lanes })) {
    for (const [place, { id }] of items.entries()) places.set(id, `${kind} ${place}`);
  }
  for (const [place, { id }] of map.ways.entries()) places.set(id, `way ${place}`);
  const renamed = JSON.stringify(map, (_key, value) => {
    if (typeof value === 'string') return places.get(value) ?? value;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [places.get(key) ?? key, inner]));
  });
  return JSON.parse(renamed);
}
