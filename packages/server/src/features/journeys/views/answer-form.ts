import { createHash } from 'node:crypto';
import { fail, type ViewAnswer } from '@anklang/domain';
import type { Services } from '../../../platform/services.ts';
import { holdComparison } from './hold-comparison.ts';
import { countAnswers, insertAnswer, listAskedTouchpoints } from './repository.ts';
import { requireOpenForm } from './require-open-form.ts';

/** A link that leaks may be answered by anybody: there is an end. */
const mostAnswers = 20_000;

/** Keeps what a page sends, once, with the day and without anything about who it was. */
export async function answerForm(services: Services, { token, clientKey, ratings }: ViewAnswer): Promise<void> {
  const { database, newId } = services;
  const { comparison: found } = await requireOpenForm(database, { token, now: services.now() });

  await database.transaction().execute(async (transaction) => {
    const { id: comparisonId } = await holdComparison(services, transaction, found);
    const now = services.now();
    const { side } = await requireOpenForm(transaction, { token, now });
    const counts = await countAnswers(transaction, [comparisonId]);
    const answered = counts.find((one) => one.side === side)?.count ?? 0;
    if (answered >= mostAnswers) throw fail('view_answers_too_many', { limit: mostAnswers });

    const asked = new Set((await listAskedTouchpoints(transaction, [comparisonId])).map(({ id }) => id));
    // What was merged or removed while somebody answered costs nobody the rest of the answer.
    const known = ratings.filter(({ touchpointId }) => asked.has(touchpointId));
    if (known.length === 0) {
      throw fail('request_invalid', { issues: [{ path: 'body.ratings', message: 'touchpointId' }] });
    }
    const answerId = newId();
    await insertAnswer(
      transaction,
      {
        ...{ id: answerId, comparisonId, side, answeredOn: now.toISOString().slice(0, 10) },
        clientKey: createHash('sha256').update(`${comparisonId} ${clientKey}`).digest('hex'),
      },
      known.map((rating) => ({ ...rating, answerId })),
    );
  });
}
