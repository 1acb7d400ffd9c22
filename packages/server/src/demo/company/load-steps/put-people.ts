import { addDepartment, addPeople } from '../../../features/workspaces/index.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import { enterWorkspace } from '../../../platform/auth/membership.ts';
import type { DepartmentKey } from '../company-keys.ts';
import { departments } from '../departments.ts';
import { type Loading, workOf } from '../loading.ts';
import { type PersonKey, people } from '../people.ts';

/** Addresses that lead nowhere: this ending is nobody's. */
export const inventedMailDomain = 'auenbruecker-bank.example';

export type People = Readonly<Record<PersonKey, Actor>>;
export type Departments = Readonly<Record<DepartmentKey, string>>;

export async function putDepartments(loading: Loading): Promise<Departments> {
  const services = loading.daysAgo(550);
  const ids: [string, string][] = [];
  for (const [key, words] of Object.entries(departments)) {
    const { id } = await addDepartment(services, { ...workOf(loading, loading.actor), name: loading.say(words) });
    ids.push([key, id]);
  }
  return Object.fromEntries(ids) as Departments;
}

/** The people of the bank, each as somebody who can act. */
export async function putPeople(
  loading: Loading,
  { departmentIds, password }: { departmentIds: Departments; password?: string | undefined },
): Promise<People> {
  const services = loading.daysAgo(549);
  const { language, workspaceId } = loading;
  const all = Object.entries(people);
  const added = await addPeople(services, {
    ...workOf(loading, loading.actor),
    password,
    people: all.map(([, person]) => ({
      ...{ name: person.name, role: person.role, language, email: mailOf(person.name) },
      departmentIds: person.departments.map((key) => departmentIds[key]),
    })),
  });
  const actors = await Promise.all(
    added.map(async ({ userId, email }, place): Promise<[string, Actor]> => {
      const [key, { name }] = all[place]!;
      const caller = { kind: 'user', userId, name, email, language, apiKey: null } as const;
      return [key, (await enterWorkspace(services.database, caller, workspaceId))!];
    }),
  );
  return Object.fromEntries(actors) as People;
}

function mailOf(name: string): string {
  const plain = name.toLowerCase().replaceAll('ö', 'oe').replaceAll('ı', 'i').replaceAll(' ', '.');
  return `${plain}@${inventedMailDomain}`;
}
