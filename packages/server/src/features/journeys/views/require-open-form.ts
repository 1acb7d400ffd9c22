import { fail, type ViewSide } from '@anklang/domain';
import type { ViewComparisonTable } from '../../../platform/database/journey-tables.ts';
import type { Database } from '../../../platform/services.ts';
import { isOpenAt } from './present-comparison.ts';
import { findByToken } from './repository.ts';

export type OpenForm = { comparison: ViewComparisonTable; side: ViewSide };

/** The form behind a token while it is open. Unknown, closed and over sound alike. */
export async function requireOpenForm(
  database: Database,
  { token, now }: { token: string; now: Date },
): Promise<OpenForm> {
  const comparison = await findByToken(database, token);
  if (!comparison || !isOpenAt(comparison, now)) throw fail('view_form_ended', {});
  const side = comparison.staffToken === token ? 'staff' : 'customer';
  // Where customers have spoken in a survey, nobody else speaks for them.
  if (side === 'customer' && comparison.customersBy === 'wave') throw fail('view_form_ended', {});

  return { comparison, side };
}
