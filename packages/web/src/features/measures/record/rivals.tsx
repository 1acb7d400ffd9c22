import type { GoalMetric, SourceEffect } from '@anklang/domain';
import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EstimateText } from '../../../charts/estimate-text.tsx';
import classes from '../measures.module.css';
import { useMeasureWords } from '../use-measure-words.ts';

type Props = { rivals: SourceEffect['rivals']; metric: GoalMetric };

/** What else may have made the difference. */
export function Rivals({ rivals, metric }: Props) {
  const { t } = useTranslation('measures');
  const words = useMeasureWords();
  if (rivals.length === 0) return null;

  return (
    <div style={{ marginTop: 12 }}>
      <Title order={4} fz="sm">
        {t('proof.rivals')}
      </Title>
      <dl className={classes['rivals']}>
        {rivals.map(({ kind, state, size }) => (
          <div key={kind}>
            <dt>{t(`proof.rival.${kind}`)}</dt>
            <dd>
              {t(`proof.rivalState.${state}`)}
              {size && (
                <>
                  {': '}
                  <EstimateText inline estimate={words.difference(metric, size)} />
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
