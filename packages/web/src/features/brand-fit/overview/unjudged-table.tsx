import type { BrandFitRow } from '@anklang/domain';
import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMay, useWorkspaceId } from '../../../lib/session/index.ts';
import { TableFrame } from '../../../ui/table-frame.tsx';
import { TextLink } from '../../../ui/text-link.tsx';

/** What nobody has judged yet: only where to do it. */
export function UnjudgedTable({ rows }: { rows: readonly BrandFitRow[] }) {
  const { t } = useTranslation('brandFit');
  const workspaceId = useWorkspaceId();
  const mayJudge = useMay('judgement.write');
  if (rows.length === 0) return <Text>{t('overview.nothing')}</Text>;

  return (
    <TableFrame label={t('overview.unjudgedOnly')} minWidth={340}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('overview.touchpoint')}</Table.Th>
          <Table.Th scope="col">{t('overview.brand')}</Table.Th>
          {mayJudge && <Table.Th scope="col">{t('overview.yours')}</Table.Th>}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ id, touchpointId, touchpoint, brand }) => {
          const to = {
            to: '/w/$workspaceId/touchpoints/$touchpointId',
            params: { workspaceId, touchpointId },
          } as const;
          return (
            <Table.Tr key={id}>
              <Table.Th scope="row" fw={400} miw={150} style={{ overflowWrap: 'break-word' }}>
                <TextLink {...to} hash="brand-fit">
                  {touchpoint}
                </TextLink>
              </Table.Th>
              <Table.Td>{brand}</Table.Td>
              {mayJudge && (
                <Table.Td>
                  <TextLink {...to} hash="brand-fit" aria-label={t('overview.toJudgeOf', { touchpoint, brand })}>
                    {t('overview.toJudge')}
                  </TextLink>
                </Table.Td>
              )}
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </TableFrame>
  );
}
