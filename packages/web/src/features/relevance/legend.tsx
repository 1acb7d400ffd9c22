import type { RelevanceFacet } from '@anklang/domain';
import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Details } from '../../ui/details.tsx';
import classes from './relevance.module.css';

/** What the signs in the cells mean. */
function Signs() {
  const { t } = useTranslation('relevance');

  return (
    <ul className={classes['legend']} aria-label={t('legend.title')}>
      <li>
        <span aria-hidden className={classes['mark']}>
          ●
        </span>{' '}
        {t('legend.data')}
      </li>
      <li>
        <span aria-hidden className={classes['markJudged']}>
          ◇
        </span>{' '}
        {t('legend.judged')}
      </li>
      <li>
        <span className={classes['gap']} style={{ display: 'inline' }}>
          ≠
        </span>{' '}
        {t('legend.gap')}
      </li>
    </ul>
  );
}

/** The signs, and on demand how to read what stands beside them. */
export function Legend({ facet, hasArrows = false }: { facet?: RelevanceFacet; hasArrows?: boolean }) {
  const { t } = useTranslation('relevance');

  return (
    <div>
      <Signs />
      <Details summary={t('legend.how')}>
        <Stack gap="xs" maw="80ch">
          {facet && <Text fz="sm">{t(`facetHelp.${facet}`)}</Text>}
          <Text fz="sm">{t('legend.cells')}</Text>
          {hasArrows && <Text fz="sm">{t('legend.keys')}</Text>}
        </Stack>
      </Details>
    </div>
  );
}
