import type { NewTouchpoint } from '@anklang/domain';
import { addTouchpoint } from '../../../features/touchpoints/index.ts';
import { companyTouchpoints, type DepartmentKey, type TouchpointKey } from '../company-keys.ts';
import { type Loading, workOf } from '../loading.ts';
import type { PersonKey } from '../people.ts';
import { plainFields, type TouchpointDescription, wordFields } from '../touchpoints/description.ts';
import { touchpointDescriptions } from '../touchpoints/index.ts';
import type { Entries } from './put-entries.ts';
import type { Departments, People } from './put-people.ts';

export type TouchpointIds = Readonly<Record<TouchpointKey, string>>;
type Given = { departmentIds: Departments; people: People; entries: Entries };

/** The register: every touchpoint with all that is known of it, those first that others are a part of. */
export async function putTouchpoints(loading: Loading, given: Given): Promise<TouchpointIds> {
  const ids: Partial<Record<TouchpointKey, string>> = {};
  const work = workOf(loading, given.people.manager);
  const isPart = ({ key }: { key: TouchpointKey }) => touchpointDescriptions[key].parent !== undefined;
  const inOrder = [...companyTouchpoints.filter((each) => !isPart(each)), ...companyTouchpoints.filter(isPart)];

  for (const [place, { key, department }] of inOrder.entries()) {
    const description = touchpointDescriptions[key];
    const { parent } = description;
    const parentId = parent === undefined ? null : ids[parent]!;
    const touchpoint = { key, parentId, ...fieldsOf(loading, { ...given, description, department }) };
    // Described over five weeks, as people do it.
    const services = loading.daysAgo(546 - Math.floor(place * 0.6) - (place % 4) / 20);
    ids[key] = (await addTouchpoint(services, { ...work, touchpoint })).id;
  }
  return ids as TouchpointIds;
}

function fieldsOf(
  { say, now }: Loading,
  { departmentIds, people, entries, description, department }: Given & DescribedAt,
): NewTouchpoint {
  const { responsible = responsibleOf(department) } = description;
  const { moment, costCentre, targetInMonths, attributes = [], otherChannels = [] } = description;
  const idsOf = <Key extends string>(table: Readonly<Record<Key, string>>, keys: readonly Key[] = []) =>
    keys.map((key) => table[key]);
  const words = wordFields.map((field) => [field, description[field] ? say(description[field]) : null]);
  const plain = plainFields.map((field) => [field, description[field]]);

  return {
    ...Object.fromEntries([...words, ...plain].filter(([, value]) => value !== undefined)),
    ...{ name: say(description.name), description: say(description.description) },
    ...{ lifecycle: description.lifecycle ?? 'active', departmentId: departmentIds[department] },
    responsibleId: responsible === null ? null : people[responsible].userId,
    phaseIds: idsOf(entries.phases, description.phases),
    segmentIds: idsOf(entries.segments, description.segments),
    frontDepartmentIds: idsOf(departmentIds, description.front),
    backDepartmentIds: idsOf(departmentIds, description.back),
    systemIds: idsOf(entries.systems, description.systems),
    brandIds: idsOf(entries.brands, description.brands),
    productIds: idsOf(entries.products, description.products),
    goalIds: idsOf(entries.goals, description.goals),
    guidelineIds: idsOf(entries.guidelines, description.guidelines),
    competitorIds: idsOf(entries.competitors, description.competitors),
    otherChannels: otherChannels.map(say),
    classes: moment === undefined ? {} : { [entries.moments.id]: entries.moments.classes[moment] },
    own: costCentre === undefined ? {} : { [entries.costCentre]: costCentre },
    targetUntil: targetInMonths === undefined ? null : endOfMonth(now, targetInMonths),
    attributes: attributes.map((each) => ({
      ...{ name: say(each.name), target: say(each.target), actual: say(each.actual) },
    })),
  };
}

type DescribedAt = { description: TouchpointDescription; department: DepartmentKey };

/** Each department has somebody who answers for it; for purchasing it is who leads operations. */
function responsibleOf(department: DepartmentKey): PersonKey {
  return department === 'purchasing' ? 'operations' : department;
}

function endOfMonth(now: Date, inMonths: number): string {
  const day = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + inMonths + 1, 0));
  return day.toISOString().slice(0, 10);
}
