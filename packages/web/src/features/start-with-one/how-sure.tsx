import type { Distance } from '@anklang/domain';
import { Alert, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDistanceWords } from '../targets/index.ts';
import { swingOf } from './count-votes.ts';

/** An opinion is called one, and what one vote more or less would do to it. */
export function HowSure({ distance }: { distance: Distance }) {
  const { t } = useTranslation('startWithOne');
  const { standing } = useDistanceWords()(distance);
  const { supposed, measured } = distance;
  if (!supposed && !measured) return null;

  return (
    <Alert variant="light" color="accent" c="var(--ink)" title={t('picture.sure')} mt="lg">
      <Text maw="var(--text-width)" fz="sm">
        {supposed && (
          <>
            <strong>{t('picture.opinion', { count: supposed.people })}</strong>{' '}
            {t('picture.swing', { swing: swingOf(supposed.people) })}{' '}
          </>
        )}
        {measured && t('picture.measured', { standing })}
      </Text>
    </Alert>
  );
}
