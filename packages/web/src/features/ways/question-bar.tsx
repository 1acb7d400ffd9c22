import type { InteractionSummary } from '@anklang/domain';

/** What is asked: period, filters, what a way and what a step is. Everything lands in the address. */
export function QuestionBar(_: { summary: InteractionSummary }) {
  return null;
}
