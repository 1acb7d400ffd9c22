import type { Opportunities } from '@anklang/domain';
import type { HandOver } from '../../interactions/traces/index.ts';
import type { Described } from './described.ts';
import type { DeclaredLink } from './repository.ts';

type Border = Opportunities['borders']['rows'][number];
type Asked = {
  touchpoints: readonly Described[];
  links: readonly DeclaredLink[];
  handOvers: readonly HandOver[];
  departments: ReadonlyMap<string, string>;
  hasInteractions: boolean;
};

/** Fewer of them may be chance. */
const fewestHandOvers = 20;
const order = ['disappointing', null, 'ok', 'delighting'];

/**
 * Where customers go over from one department to another, as people declared it or as interactions show it often enough,
 * and neither end has somebody who is responsible. What disappoints first, then what happens most.
 */
export function findBorders({ touchpoints, links, handOvers, departments, hasInteractions }: Asked): Border[] {
  const byId = new Map(touchpoints.map((touchpoint) => [touchpoint.id, touchpoint]));
  const timesOf = new Map(handOvers.map(({ from, to, times }) => [`${from} ${to}`, times]));
  const declared = new Set(links.map(({ fromId, toId }) => `${fromId} ${toId}`));
  const seen = handOvers
    .filter(({ from, to, times }) => times >= fewestHandOvers && !declared.has(`${from} ${to}`))
    .map(({ from, to }) => ({ fromId: from, toId: to, level: null, isDeclared: false }));
  const all = [...links.map(({ fromId, toId, level }) => ({ fromId, toId, level, isDeclared: true })), ...seen];

  return all
    .flatMap(({ fromId, toId, level, isDeclared }): Border[] => {
      const [from, to] = [endOf(byId.get(fromId), departments), endOf(byId.get(toId), departments)];
      if (!from || !to || from.departmentId === to.departmentId) return [];
      if (from.responsibleId !== null || to.responsibleId !== null) return [];
      const handed = hasInteractions ? (timesOf.get(`${fromId} ${toId}`) ?? 0) : null;
      return [{ from: present(from), to: present(to), isDeclared, level, handOvers: handed }];
    })
    .sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level) || (b.handOvers ?? 0) - (a.handOvers ?? 0));
}

type End = { id: string; name: string; departmentId: string; department: string; responsibleId: string | null };

function endOf(touchpoint: Described | undefined, departments: ReadonlyMap<string, string>): End | null {
  if (!touchpoint || touchpoint.departmentId === null) return null;
  const { id, name, departmentId, responsibleId } = touchpoint;
  return { id, name, departmentId, responsibleId, department: departments.get(departmentId) ?? '' };
}

function present({ id, name, department }: End): Border['from'] {
  return { id, name, department };
}
