import { type Judgement, relevanceFacets } from '@anklang/domain';
import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format/index.ts';
import classes from './relevance.module.css';

/** Who judged what, when and why; what no longer holds says so. */
export function JudgementHistory({ judgements }: { judgements: readonly Judgement[] }) {
  const { t } = useTranslation('relevance');
  const format = useFormat();

  return (
    <section aria-labelledby="judgement-history">
      <Title order={3} id="judgement-history" mb={6}>
        {t('panel.history')}
      </Title>
      <ul className={classes['history']}>
        {judgements.map((judgement) => {
          const said = relevanceFacets.flatMap((facet) => {
            const points = judgement[facet];
            return points === null ? [] : [`${t(`facet.${facet}`)} ${format.number(points)}`];
          });
          return (
            <li key={judgement.id}>
              <Text fz="sm" fw={judgement.holds ? 600 : undefined}>
                {said.length > 0 ? said.join(', ') : t('panel.historyTakenBack')}
                {said.length > 0 && !judgement.holds && ` (${t('panel.historyOld')})`}
              </Text>
              {judgement.reason !== '' && (
                <Text fz="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
                  {judgement.reason}
                </Text>
              )}
              <Text fz="xs" c="dimmed">
                {judgement.by}, {format.instant(judgement.at)}
              </Text>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
