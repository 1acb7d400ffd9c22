import { BulkChangeSchema } from '@anklang/domain';
import { changeTouchpoints } from '../../../features/touchpoints/index.ts';
import { companyTouchpoints } from '../company-keys.ts';
import { type Loading, workOf } from '../loading.ts';
import type { Placed } from './placed.ts';

/** Customer service takes on a goal at all its touchpoints in one go, soon after they were described. */
export async function putSharedGoal(loading: Loading, { people, entries, touchpoints }: Placed): Promise<void> {
  const ids = companyTouchpoints.flatMap(({ key, department }) => (department === 'service' ? [touchpoints[key]] : []));
  await changeTouchpoints(loading.daysAgo(480), {
    ...workOf(loading, people.manager),
    change: BulkChangeSchema.parse({ of: { ids }, add: { goalIds: [entries.goals.once] } }),
  });
}
