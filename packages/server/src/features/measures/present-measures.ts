import {
  type Measure,
  type MeasureCase,
  type MeasureKind,
  type MeasureLevel,
  type MeasureState,
  mayEditMeasure,
} from '@anklang/domain';
import type { Actor } from '../../platform/auth/actor.ts';
import type { MeasureTable } from '../../platform/database/tables.ts';
import type { Database } from '../../platform/services.ts';
import { findDepartments, findMembers, listAround } from './store/around.ts';

type Presented = { actor: Actor; workspaceId: string; rows: readonly MeasureTable[] };

/** Rows as the interface tells them; who or what is gone meanwhile is left out. */
export async function presentMeasures(database: Database, { actor, workspaceId, rows }: Presented): Promise<Measure[]> {
  const idsOf = (key: 'departmentId' | 'responsibleId') => [
    ...new Set(rows.flatMap(({ [key]: id }) => (id === null ? [] : [id]))),
  ];
  const around = await listAround(
    database,
    rows.map(({ id }) => id),
  );
  const departments = await findDepartments(database, { workspaceId, ids: idsOf('departmentId') });
  const members = await findMembers(database, { workspaceId, ids: idsOf('responsibleId') });

  return rows.map((row) => {
    const { touchpoints, people, departmentIds } = around.get(row.id)!;
    const departmentId = row.departmentId !== null && departments.has(row.departmentId) ? row.departmentId : null;
    const { id, title, description, responsibleId, version, createdAt, changedAt } = row;
    const isMine = mayEditMeasure(actor, row);
    return {
      ...{ id, title, description, departmentId, version, createdAt, changedAt, touchpoints },
      ...{ kind: row.kind as MeasureKind, level: row.level as MeasureLevel },
      ...{ state: row.state as MeasureState, activeCase: row.activeCase as MeasureCase },
      responsibleId: responsibleId !== null && members.has(responsibleId) ? responsibleId : null,
      responsible: (responsibleId !== null && members.get(responsibleId)) || null,
      involvedIds: people.map((person) => person.id),
      involved: people,
      involvedDepartmentIds: departmentIds,
      touchpointIds: touchpoints.map((touchpoint) => touchpoint.id),
      ...contentOf(row),
      writtenBy: row.byName,
      mayEdit: isMine && actor.permissions.has('measure.edit'),
      mayDecide: isMine && actor.permissions.has('measure.decide'),
    };
  });
}

type Content = Pick<Measure, 'goal' | 'cases' | 'actual' | 'evidence' | 'milestones'>;

function contentOf({ goal, cases, actual, evidence, milestones }: MeasureTable): Content {
  return {
    goal: JSON.parse(goal) as Measure['goal'],
    cases: JSON.parse(cases) as Measure['cases'],
    actual: JSON.parse(actual) as Measure['actual'],
    evidence: JSON.parse(evidence) as Measure['evidence'],
    milestones: JSON.parse(milestones) as Measure['milestones'],
  };
}

export async function presentMeasure(
  database: Database,
  { row, ...rest }: Omit<Presented, 'rows'> & { row: MeasureTable },
): Promise<Measure> {
  const [measure] = await presentMeasures(database, { ...rest, rows: [row] });
  return measure!;
}
