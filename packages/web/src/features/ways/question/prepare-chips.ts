import { dimensions, type Language, type QuestionInput } from '@anklang/domain';
import type { TFunction } from 'i18next';
import type { QuestionChange } from '../use-question.ts';
import { sayCut, sayPeriod, sayValue } from './question-words.ts';
import type { StepNames } from './use-step-names.ts';

/** One part of the question in words, and the change that takes it away. */
export type Chip = { id: string; label: string; without: QuestionChange };

type Options = { t: TFunction<'ways'>; language: Language; names: StepNames };

/** Everything that is asked beyond the default, part by part. */
export function prepareChips(question: QuestionInput, { t, language, names }: Options): Chip[] {
  const { from, to, where = {}, segments = {}, journeys, through, by, timeCounts, merge = [] } = question;
  const words = { t, language };
  const or = (values: readonly string[]) => values.join(` ${t('question.or')} `);
  const chips: Chip[] = [];
  if (from !== undefined || to !== undefined) {
    chips.push({ id: 'period', label: sayPeriod(question, words), without: { from: undefined, to: undefined } });
  }
  for (const [name, values] of Object.entries(segments)) {
    const { [name]: _, ...others } = segments;
    chips.push({ id: `segment ${name}`, label: `${name}: ${or(values)}`, without: { segments: others } });
  }
  for (const dimension of dimensions) {
    const values = where[dimension];
    if (!values) continue;
    const said = or(values.map((value) => sayValue(dimension, value, t)));
    const label = `${t(`question.dimension.${dimension}`)}: ${said}`;
    chips.push({ id: dimension, label, without: { where: { ...where, [dimension]: undefined } } });
  }
  if (through) {
    const label = t('question.through', { steps: or(through.map(names.nameOf)) });
    chips.push({ id: 'through', label, without: { through: undefined } });
  }
  if (journeys && journeys.by !== 'customer') {
    const label = t('question.cut.chip', { what: sayCut(journeys, words) });
    chips.push({ id: 'journeys', label, without: { journeys: undefined } });
  }
  if (by && by !== 'touchpoint') {
    const label = t('question.by.chip', { what: t(`question.by.${by}`) });
    chips.push({ id: 'by', label, without: { by: undefined, through: undefined, merge: undefined } });
  }
  if (timeCounts === 'instant') {
    const label = t('question.time.chip', { what: t('question.time.instant') });
    chips.push({ id: 'time', label, without: { timeCounts: undefined } });
  }
  for (const [index, { name, steps }] of merge.entries()) {
    const label = t('question.mergeChip', { name, steps: or(steps.map(names.partName)) });
    chips.push({ id: `merge ${name}`, label, without: { merge: merge.filter((_, other) => other !== index) } });
  }
  return chips;
}
