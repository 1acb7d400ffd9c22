import type { Lifecycle, LinkChange, LinkEnd, TouchpointLink } from '@anklang/domain';
import type { LinkRow } from './repository.ts';

export function presentLink(row: LinkRow): TouchpointLink {
  const { id, note, waitMinutes, version, createdAt, changedAt } = row;
  const [from, to] = [startOf(row), endOf(row)];
  return {
    ...{ id, from, to, note, waitMinutes, version, createdAt, changedAt },
    crossesDepartments: from.departmentId !== null && to.departmentId !== null && from.departmentId !== to.departmentId,
    level: row.level as TouchpointLink['level'],
    losesContext: row.losesContext === 1,
    breaksMedium: row.breaksMedium === 1,
  };
}

function startOf(row: LinkRow): LinkEnd {
  const { fromId: id, fromName: name, fromDepartmentId: departmentId, fromDepartment: department } = row;
  return { id, name, lifecycle: row.fromLifecycle as Lifecycle, departmentId, department };
}

function endOf(row: LinkRow): LinkEnd {
  const { toId: id, toName: name, toDepartmentId: departmentId, toDepartment: department } = row;
  return { id, name, lifecycle: row.toLifecycle as Lifecycle, departmentId, department };
}

/** What of the quality of a hand-over stands in which column. */
export function columnsOfHandOver({
  level,
  losesContext,
  breaksMedium,
  waitMinutes,
  note,
}: Omit<LinkChange, 'version'>) {
  return { level, waitMinutes, note, losesContext: Number(losesContext), breaksMedium: Number(breaksMedium) };
}

/** What the audit log tells of it. */
export function tellLink({ from, to, level, losesContext, breaksMedium, waitMinutes, note }: TouchpointLink) {
  return {
    ...{ from: from.name, to: to.name, fromId: from.id, toId: to.id },
    ...{ level, losesContext, breaksMedium, waitMinutes, note },
  };
}

export function nameOfLink({ from, to }: TouchpointLink): string {
  return `${from.name} → ${to.name}`;
}
