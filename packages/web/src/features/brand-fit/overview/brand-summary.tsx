import type { BrandFitOverview } from '@anklang/domain';
import { Paper, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/index.ts';
import { useWorkspaceId } from '../../../lib/session/index.ts';
import { TextLink } from '../../../ui/text-link.tsx';
import { AgreementText } from './agreement-text.tsx';

type Brand = BrandFitOverview['brands'][number];

/** One brand as a finding: how many touchpoints do not fit, what is missing, how far the judges agree. */
export function BrandSummary({ brand }: { brand: Brand }) {
  const { t } = useTranslation('brandFit');
  const format = useFormat();
  const workspaceId = useWorkspaceId();
  const finding = useFinding(brand);
  const { rules, touchpoints, secondMissing, unjudged } = brand;

  return (
    <Paper p="md" component="section" aria-labelledby={`brand-${brand.brandId}`}>
      <Title order={2} id={`brand-${brand.brandId}`} style={{ overflowWrap: 'anywhere' }}>
        {finding}
      </Title>
      {rules === 0 ? (
        <Text maw="var(--text-width)">
          {t('overview.noRulesText')}{' '}
          <TextLink to="/w/$workspaceId/surroundings/$kind" params={{ workspaceId, kind: 'brand' }}>
            {t('overview.toRules')}
          </TextLink>
        </Text>
      ) : touchpoints === 0 ? (
        <Text maw="var(--text-width)">
          {t('overview.noTouchpointsText')}{' '}
          <TextLink to="/w/$workspaceId/touchpoints" params={{ workspaceId }}>
            {t('overview.toRegister')}
          </TextLink>
        </Text>
      ) : (
        <>
          <Text mb="xs">
            {secondMissing > 0 &&
              t('overview.secondMissing', { count: secondMissing, formatted: format.number(secondMissing) })}{' '}
            {unjudged > 0 && t('overview.unjudged', { count: unjudged, formatted: format.number(unjudged) })}
          </Text>
          {unjudged < touchpoints && <AgreementText agreement={brand.agreement} />}
        </>
      )}
    </Paper>
  );
}

function useFinding({ brand, rules, touchpoints, fits, not }: Brand): string {
  const { t } = useTranslation('brandFit');
  const format = useFormat();
  if (rules === 0) return t('overview.noRules', { brand });
  if (touchpoints === 0) return t('overview.noTouchpoints', { brand });
  const decided = fits + not;
  if (not > 0 && decided === 1) return t('overview.findingOnly', { brand });
  if (not > 0) {
    const counts = { formatted: format.number(not), decided: format.number(decided) };
    return t('overview.finding', { brand, count: not, ...counts });
  }
  if (fits > 0) return t('overview.findingFits', { brand, count: fits, formatted: format.number(fits) });
  return t('overview.findingOpen', { brand });
}
