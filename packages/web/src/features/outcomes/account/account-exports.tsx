import type { RelationshipAccount } from '@anklang/domain';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/index.ts';
import { useLanguage } from '../../../lib/language/index.ts';
import { ExportButton } from '../export-button.tsx';
import { accountCsv } from './account-csv.ts';
import { drawAccountSvg } from './account-svg.ts';
import { prepareTouchpoints } from './prepare-touchpoints.ts';

/** The account to take along: all numbers, and the picture by touchpoint. */
export function AccountExports({ answer }: { answer: RelationshipAccount }) {
  const { t } = useTranslation('outcomes');
  const language = useLanguage();
  const format = useFormat();
  const what = t('account.title');
  const draw = () =>
    drawAccountSvg(prepareTouchpoints(answer, language), {
      title: `${what}: ${t('account.touchpoints.title')}`,
      subtitle: t('account.touchpoints.caption'),
      basis: `${t('account.at', { date: format.date(answer.at) })} · Anklang`,
      withdrawals: t('account.touchpoints.withdrawals'),
      deposits: t('account.touchpoints.deposits'),
      zeroLine: t('account.touchpoints.zeroLine'),
    });

  return (
    <>
      <ExportButton as="csv" what={what} content={() => accountCsv(answer)} />
      <ExportButton as="svg" what={what} content={draw} />
    </>
  );
}
