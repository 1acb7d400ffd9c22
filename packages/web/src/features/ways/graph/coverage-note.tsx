import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatsFor } from '../../../charts/format.ts';
import { useLanguage } from '../../../lib/language/index.ts';
import { sayCount } from '../count-words.ts';
import { drawingLimits, type Shown } from './choose-shown.ts';
import type { GraphModel, RestNode } from './graph-model.ts';

/** What is drawn, what is not, and that the numbers add up either way. */
export function CoverageNote({ model, limited }: { model: GraphModel; limited: Shown['limited'] }) {
  const { t } = useTranslation('ways');
  const language = useLanguage();
  const formats = formatsFor(language);
  const words = { t, language };
  const { shown, rest } = model;
  const said = ({ steps, interactions, passing }: RestNode) => ({
    steps: sayCount('steps', steps.length, words),
    interactions: sayCount('interactions', interactions, words),
    passing: sayCount('transitions', passing, words),
  });

  return (
    <Text fz="sm" role="status">
      {t('graph.note.shown', {
        steps: formats.count(shown.steps),
        allSteps: formats.count(shown.allSteps),
        ways: formats.count(shown.ways),
        allWays: formats.count(shown.allWays),
      })}{' '}
      {rest ? t(`graph.note.${restKind(rest)}`, said(rest)) : t('graph.note.all')} {t('graph.note.addsUp')}
      {limited.ways && ` ${t('graph.note.limitedWays', { limit: formats.count(drawingLimits.ways) })}`}
      {limited.steps && ` ${t('graph.note.limitedSteps', { limit: formats.count(drawingLimits.steps) })}`}
    </Text>
  );
}

function restKind({ steps, passing }: RestNode): 'restBoth' | 'restSteps' | 'restPassing' {
  if (passing === 0) return 'restSteps';
  return steps.length === 0 ? 'restPassing' : 'restBoth';
}
