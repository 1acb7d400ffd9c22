import { createHash } from 'node:crypto';
import { type AnklangError, fail, type ViewAnswer } from '@anklang/domain';
import { gather } from '../../../platform/gather.ts';
import type { Services } from '../../../platform/services.ts';
import { holdComparison } from './hold-comparison.ts';
import { countAnswers, insertAnswers, listAskedTouchpoints } from './repository.ts';
import { requireOpenForm } from './require-open-form.ts';

/** A link that leaks may be answered by anybody: there is an end. */
const mostAnswers = 20_000;
/** So many pages still fit into statements of a bearable length. */
const mostTogether = 200;

type Answering = (token: string, answer: ViewAnswer) => Promise<void>;
const answeringOf = new WeakMap<Services, Answering>();

/**
 * Keeps what a page sends, once, with the day and without anything about who it was. Pages that a whole hall sends at the
 * same moment are kept together.
 */
export function answerForm(services: Services, answer: ViewAnswer): Promise<void> {
  let answering = answeringOf.get(services);
  if (!answering) {
    answering = gather({ most: mostTogether, carryOut: (token, answers) => keepAnswers(services, token, answers) });
    answeringOf.set(services, answering);
  }
  return answering(answer.token, answer);
}

async function keepAnswers(
  services: Services,
  token: string,
  answers: readonly ViewAnswer[],
): Promise<(AnklangError | null)[]> {
  const { database, newId } = services;
  const { comparison: found } = await requireOpenForm(database, { token, now: services.now() });

  return database.transaction().execute(async (transaction) => {
    const { id: comparisonId } = await holdComparison(services, transaction, found);
    const now = services.now();
    const { side } = await requireOpenForm(transaction, { token, now });
    const counts = await countAnswers(transaction, [comparisonId]);
    let left = mostAnswers - (counts.find((one) => one.side === side)?.count ?? 0);
    const asked = new Set((await listAskedTouchpoints(transaction, [comparisonId])).map(({ id }) => id));
    const answeredOn = now.toISOString().slice(0, 10);

    const kept: Parameters<typeof insertAnswers>[1][number][] = [];
    const outcomes = answers.map(({ clientKey, ratings }) => {
      if (left <= 0) return fail('view_answers_too_many', { limit: mostAnswers });
      // What was merged or removed while somebody answered costs nobody the rest of the answer.
      const known = ratings.filter(({ touchpointId }) => asked.has(touchpointId));
      if (known.length === 0) {
        return fail('request_invalid', { issues: [{ path: 'body.ratings', message: 'touchpointId' }] });
      }
      left--;
      const id = newId();
      const key = createHash('sha256').update(`${comparisonId} ${clientKey}`).digest('hex');
      kept.push({
        answer: { id, comparisonId, side, answeredOn, clientKey: key },
        ratings: known.map((rating) => ({ ...rating, answerId: id })),
      });
      return null;
    });
    await insertAnswers(transaction, kept);
    return outcomes;
  });
}
