import type { BrandFitOfTouchpoint, GivenVerdict } from '@anklang/domain';
import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format/index.ts';
import { Details } from '../../ui/details.tsx';
import { TableFrame } from '../../ui/table-frame.tsx';
import { EvidenceThumbs } from '../evidence/index.ts';
import classes from './brand-fit.module.css';
import { VerdictMark } from './verdict-mark.tsx';

type Props = { touchpointId: string; fit: BrandFitOfTouchpoint };

/** The judges side by side, rule by rule; what no longer counts below. */
export function JudgementTable({ touchpointId, fit }: Props) {
  const { t } = useTranslation('brandFit');
  const judges = [{ judge: t('table.you'), verdicts: fit.mine }, ...(fit.others ?? [])];
  const current = judges.filter(({ verdicts }) => verdicts.some(({ isOutdated }) => !isOutdated));

  return (
    <>
      {fit.rules.length > 0 && current.length > 0 && (
        <TableFrame label={t('table.label', { brand: fit.brand })} minWidth={320 + 170 * current.length}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('table.rule')}</Table.Th>
              {fit.isJudged && <Table.Th scope="col">{t('table.together')}</Table.Th>}
              {current.map(({ judge }, place) => (
                // Two judges may bear one name.
                // biome-ignore lint/suspicious/noArrayIndexKey: the order is that of the answer
                <Table.Th key={place} scope="col">
                  {judge}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {fit.rules.map(({ id, name, result }) => (
              <Table.Tr key={id} data-disputed={result === 'disputed' || undefined} className={classes['row']}>
                <Table.Th scope="row" className={classes['ruleName']}>
                  {name}
                </Table.Th>
                {result && (
                  <Table.Td className={classes['cell']}>
                    <VerdictMark verdict={result} />
                  </Table.Td>
                )}
                {current.map(({ verdicts }, place) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the order is that of the answer
                  <Table.Td key={place} className={classes['cell']}>
                    <Said
                      touchpointId={touchpointId}
                      verdict={verdicts.find(({ ruleId, isOutdated }) => ruleId === id && !isOutdated)}
                    />
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </TableFrame>
      )}
      <Outdated judges={judges} />
    </>
  );
}

function Said({ touchpointId, verdict }: { touchpointId: string; verdict: GivenVerdict | undefined }) {
  const { t } = useTranslation('brandFit');
  if (!verdict) {
    return (
      <Text fz="sm" c="dimmed">
        {t('table.none')}
      </Text>
    );
  }
  return (
    <>
      <VerdictMark verdict={verdict.verdict} />
      {verdict.note !== '' && (
        <Text fz="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {verdict.note}
        </Text>
      )}
      {!verdict.isIndependent && (
        <Text fz="xs" c="dimmed">
          {t('table.late')}
        </Text>
      )}
      <EvidenceThumbs touchpointId={touchpointId} ids={verdict.evidenceIds} />
    </>
  );
}

function Outdated({ judges }: { judges: readonly { judge: string; verdicts: readonly GivenVerdict[] }[] }) {
  const { t } = useTranslation('brandFit');
  const format = useFormat();
  const lines = judges.flatMap(({ judge, verdicts }) =>
    verdicts.filter(({ isOutdated }) => isOutdated).map((verdict) => ({ judge, verdict })),
  );
  if (lines.length === 0) return null;

  return (
    <Details summary={t('table.outdated', { formatted: format.number(lines.length) })}>
      <Text fz="sm" c="dimmed">
        {t('table.outdatedText')}
      </Text>
      <ul className={classes['outdated']}>
        {lines.map(({ judge, verdict: { rule, verdict, note, ruleId } }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the order is that of the answer
          <li key={`${ruleId} ${place}`}>
            {t('table.outdatedLine', { judge, rule, verdict: t(`verdict.${verdict}`) })}
            {note && ` · ${note}`}
          </li>
        ))}
      </ul>
    </Details>
  );
}
