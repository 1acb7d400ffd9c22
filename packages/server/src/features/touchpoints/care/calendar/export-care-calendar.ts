import { type Language, resources } from '@anklang/domain';
import type { Actor } from '../../../../platform/auth/actor.ts';
import type { Services } from '../../../../platform/services.ts';
import { choiceOf } from '../../record/index.ts';
import { listDepartmentNames, listDue } from './repository.ts';
import { writeIcal } from './write-ical.ts';

/** More than these no calendar shows. */
const mostEvents = 10_000;

type Asked = { workspaceId: string; actor: Actor; mine: boolean; language: Language };

/** Each due review as an event on its day, also those that are overdue. */
export async function exportCareCalendar(
  services: Services,
  { workspaceId, actor, mine, language }: Asked,
): Promise<string> {
  const filter = { mine: mine ? 'true' : 'false' } as const;
  const choice = choiceOf({ workspaceId, asker: actor, now: services.now(), filter });
  const due = await listDue(services.database, { choice, limit: mostEvents });
  const departments = new Map(
    (await listDepartmentNames(services.database, workspaceId)).map(({ id, name }) => [id, name]),
  );
  const words = resources[language].requests.calendar.file;
  const events = due.map(({ id, name, departmentId, reviewDueAt, version, changedAt }) => ({
    ...{ uid: `review-${id}@anklang`, day: reviewDueAt.slice(0, 10), changedAt, sequence: version },
    title: words.title.replace('{{name}}', () => name),
    description:
      departmentId === null ? '' : words.department.replace('{{name}}', () => departments.get(departmentId) ?? ''),
    url: `${services.config.publicUrl}/w/${workspaceId}/touchpoints/${id}`,
  }));
  return writeIcal(events, { name: words.name });
}
