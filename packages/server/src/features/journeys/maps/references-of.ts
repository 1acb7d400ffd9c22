import type { Cell, JourneyMapContent, MapOperation, MapStep } from '@anklang/domain';

/** What maps refer to, by where it is found. */
export type MapReferenceIds = {
  touchpoint: Set<string>;
  journeyMap: Set<string>;
  department: Set<string>;
  phase: Set<string>;
  segment: Set<string>;
  system: Set<string>;
};

export function referencesOfMap({ steps, personas, cells }: JourneyMapContent): MapReferenceIds {
  const ids = nothing();
  for (const step of steps) addStep(ids, step);
  for (const { id } of personas) ids.segment.add(id);
  for (const ofStep of Object.values(cells)) {
    for (const ofLane of Object.values(ofStep)) for (const cell of Object.values(ofLane)) addCell(ids, cell);
  }
  return ids;
}

/** What changes say, whether a map had it before or not. */
export function referencesOfOperations(operations: readonly MapOperation[]): MapReferenceIds {
  const ids = nothing();
  for (const operation of operations) addOperation(ids, operation);
  return ids;
}

function nothing(): MapReferenceIds {
  return {
    ...{ touchpoint: new Set(), journeyMap: new Set(), department: new Set() },
    ...{ phase: new Set(), segment: new Set(), system: new Set() },
  };
}

function addOperation(ids: MapReferenceIds, operation: MapOperation): void {
  switch (operation.do) {
    case 'addStep':
      addStep(ids, operation.step);
      addCells(ids, operation.cells);
      return;
    case 'changeStep':
      addStep(ids, operation.change);
      return;
    case 'addLane':
      addCells(ids, operation.cells);
      return;
    case 'addPersona':
      ids.segment.add(operation.persona.id);
      addCells(ids, operation.cells);
      return;
    case 'setCell':
      if (operation.cell) addCell(ids, operation.cell);
      return;
    case 'replaceMap':
      for (const [kind, of] of Object.entries(referencesOfMap(operation.map))) {
        for (const id of of) ids[kind as keyof MapReferenceIds].add(id);
      }
  }
}

type OfStep = { [Key in 'phaseId' | 'mapId' | 'touchpointIds']?: MapStep[Key] | undefined };

function addStep(ids: MapReferenceIds, { phaseId, mapId, touchpointIds = [] }: OfStep): void {
  for (const id of touchpointIds) ids.touchpoint.add(id);
  if (phaseId) ids.phase.add(phaseId);
  if (mapId) ids.journeyMap.add(mapId);
}

function addCells(ids: MapReferenceIds, cells: Record<string, Record<string, Cell>> = {}): void {
  for (const some of Object.values(cells)) for (const cell of Object.values(some)) addCell(ids, cell);
}

function addCell(ids: MapReferenceIds, cell: Cell): void {
  if ('systemIds' in cell) for (const id of cell.systemIds) ids.system.add(id);
  if ('departmentId' in cell) ids.department.add(cell.departmentId);
}
