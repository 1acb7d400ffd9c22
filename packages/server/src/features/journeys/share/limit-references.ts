import type { JourneyMapContent, MapReferences } from '@anklang/domain';

/**
 * Of all names a workspace knows, those that stand on the map: whoever has a link learns of nothing else. Persons are
 * left out, and so is what is aimed at and kept of a touchpoint beyond its name.
 */
export function limitReferences(map: JourneyMapContent, references: MapReferences): MapReferences {
  const touchpoints = new Set(map.steps.flatMap(({ touchpointIds }) => touchpointIds));
  const phases = new Set(map.steps.flatMap(({ phaseId }) => phaseId ?? []));
  const personas = new Set(map.personas.map(({ id }) => id));
  const cells = Object.values(map.cells).flatMap((lanes) => Object.values(lanes).flatMap(Object.values));
  const systems = new Set<string>(cells.flatMap((cell) => ('systemIds' in cell ? cell.systemIds : [])));
  const departments = new Set<string>(cells.flatMap((cell) => ('departmentId' in cell ? [cell.departmentId] : [])));
  const among = (ids: ReadonlySet<string>) => (item: { id: string }) => ids.has(item.id);

  return {
    touchpoints: references.touchpoints.filter(among(touchpoints)).map((touchpoint) => ({
      ...touchpoint,
      ...{
        departmentId: null,
        responsible: null,
        criticality: null,
        targetLevel: null,
        targetUntil: null,
        evidence: 0,
      },
    })),
    maps: [],
    segments: references.segments.filter(among(personas)),
    phases: references.phases.filter(among(phases)),
    systems: references.systems.filter(among(systems)),
    departments: references.departments.filter(among(departments)),
    products: [],
  };
}
