import { fewestViewAnswers, type Language, type ViewBlind, type ViewResult } from '@anklang/domain';
import type { Services } from '../../../platform/services.ts';
import { compareSides } from './compare-sides.ts';
import { holdComparison } from './hold-comparison.ts';
import { isOpenAt } from './present-comparison.ts';
import { countAnswers, listAskedTouchpoints, listRatings } from './repository.ts';
import { viewOfForm } from './view-of-form.ts';
import { viewOfWave } from './view-of-wave.ts';

type Asked = { workspaceId: string; id: string; language: Language };

/** Staff beside customers once it is closed and enough have answered; before that nothing, not even a part. */
export async function readResult(services: Services, { language, ...asked }: Asked): Promise<ViewResult> {
  const answers = await loadAnswers(services, asked);
  if (answers === null) return blind('open');
  const { comparison, touchpoints, ratings, counts } = answers;
  const isBelow = (side: string) => (counts.find((one) => one.side === side)?.count ?? 0) < fewestViewAnswers;
  const byWave = comparison.customersBy === 'wave';
  if (isBelow('staff') || (!byWave && isBelow('customer'))) return blind('tooFew');

  const viewOf = (asking: string) =>
    viewOfForm(
      touchpoints,
      ratings.filter(({ side }) => side === asking),
    );
  if (!byWave) {
    return compareSides({ touchpoints, staff: viewOf('staff'), customers: viewOf('customer'), by: 'importance' });
  }
  const { waveId } = comparison;
  if (waveId === null) return blind('waveGone');
  const customers = await viewOfWave(services, { workspaceId: asked.workspaceId, waveId, language, touchpoints });
  if (customers === null) return blind('waveTooSmall');
  return compareSides({ touchpoints, staff: viewOf('staff'), customers, by: 'rank' });
}

function blind(reason: ViewBlind['reason']): ViewResult {
  return { shown: false, reason };
}

/** Null while it is open. */
function loadAnswers(services: Services, asked: Omit<Asked, 'language'>) {
  return services.database.transaction().execute(async (transaction) => {
    const comparison = await holdComparison(services, transaction, asked);
    if (isOpenAt(comparison, services.now())) return null;
    return {
      comparison,
      touchpoints: await listAskedTouchpoints(transaction, [comparison.id]),
      counts: await countAnswers(transaction, [comparison.id]),
      ratings: await listRatings(transaction, comparison.id),
    };
  });
}
