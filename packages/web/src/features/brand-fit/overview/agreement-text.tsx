import type { JudgesAgreement } from '@anklang/domain';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/index.ts';
import { Details } from '../../../ui/details.tsx';
import { alphaWord } from './alpha-word.ts';

/** How far the judges agree, with the interval, or how much is missing to say so. */
export function AgreementText({ agreement }: { agreement: JudgesAgreement }) {
  const { t } = useTranslation('brandFit');
  const format = useFormat();
  const { units } = agreement;
  if (agreement.kind === 'notEnough') {
    return (
      <Text fz="sm" c="dimmed" maw="var(--text-width)">
        {t('overview.agreementNotEnough', { needed: format.number(agreement.needed), units: format.number(units) })}
      </Text>
    );
  }
  const { equal, alpha, judges } = agreement;
  const shares = { value: format.share(equal.value), low: format.share(equal.low), high: format.share(equal.high) };

  return (
    <>
      <Text fz="sm" fw={600}>
        {t('overview.agreement')}
      </Text>
      <Text fz="sm" maw="var(--text-width)">
        {t('overview.equal', shares)}{' '}
        {alpha === null ? t('overview.alphaNone') : t(`overview.alphaWord.${alphaWord(alpha)}`)}
      </Text>
      <Details summary={t('overview.agreementHow')}>
        <Text fz="sm" c="dimmed" maw="var(--text-width)">
          {t('overview.alphaBasis', { units: format.number(units), judges: format.number(judges) })}{' '}
          {alpha &&
            t('overview.alpha', {
              value: format.number(alpha.value, 2),
              low: format.number(alpha.low, 2),
              high: format.number(alpha.high, 2),
            })}
        </Text>
      </Details>
    </>
  );
}
