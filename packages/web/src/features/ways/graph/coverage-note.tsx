import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatsFor } from '../../../charts/format.ts';
import { useLanguage } from '../../../lib/language/index.ts';
import { sayCount } from '../count-words.ts';
import { drawingLimits, type Shown } from './choose-shown.ts';
import type { GraphModel } from './graph-model.ts';

/** What is drawn, what is not, and that the numbers add up either way. */
export function CoverageNote({ model, limited }: { model: GraphModel; limited: Shown['limited'] }) {
  const { t } = useTranslation('ways');
  const language = useLanguage();
  const formats = formatsFor(language);
  const words = { t, language };
  const { shown, rest } = model;

  return (
    <Text fz="sm" role="status">
      {t('graph.note.shown', {
        steps: formats.count(shown.steps),
        allSteps: sayCount('steps', shown.allSteps, words),
        ways: formats.count(shown.ways),
        allWays: sayCount('transitions', shown.allWays, words),
      })}{' '}
      {rest
        ? t('graph.note.rest', {
            steps: sayCount('steps', rest.steps.length, words),
            interactions: sayCount('interactions', rest.interactions, words),
            passing: sayCount('transitions', rest.passing, words),
          })
        : t('graph.note.all')}{' '}
      {t('graph.note.addsUp')}
      {limited.ways && ` ${t('graph.note.limitedWays', { limit: formats.count(drawingLimits.ways) })}`}
      {limited.steps && ` ${t('graph.note.limitedSteps', { limit: formats.count(drawingLimits.steps) })}`}
    </Text>
  );
}
