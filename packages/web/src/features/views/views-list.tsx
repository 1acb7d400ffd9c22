import { routes, type ViewComparison } from '@anklang/domain';
import { Table } from '@mantine/core';
import { IconArrowsExchange, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { callApi, usePaged } from '../../lib/api/index.ts';
import { useFormat } from '../../lib/format/index.ts';
import { useMay, useWorkspaceId } from '../../lib/session/index.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PagedList } from '../../ui/paged-list.tsx';
import { TableFrame } from '../../ui/table-frame.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { viewsKey } from './view-queries.ts';

/** All comparisons of staff and customers, the newest first. */
export function ViewsList() {
  const { t } = useTranslation('views');
  const workspaceId = useWorkspaceId();
  const mayManage = useMay('journey.manage');
  const comparisons = usePaged([...viewsKey(workspaceId), 'list'], ({ cursor, signal }) =>
    callApi(routes.listViewComparisons, { params: { workspaceId }, query: { limit: 50, cursor }, signal }),
  );
  const add = mayManage && (
    <ButtonLink
      to="/w/$workspaceId/views/new"
      params={{ workspaceId }}
      leftSection={<IconPlus size={17} aria-hidden />}
    >
      {t('add')}
    </ButtonLink>
  );

  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} actions={comparisons.items?.length ? add : undefined} />
      <PagedList
        list={comparisons}
        empty={
          <EmptyState icon={<IconArrowsExchange size={36} />} title={t('none')} actions={add}>
            <p style={{ margin: 0 }}>{t('noneText')}</p>
            {!mayManage && <p style={{ margin: '8px 0 0' }}>{t('noneToRead')}</p>}
          </EmptyState>
        }
      >
        {(items) => (
          <TableFrame label={t('list')} minWidth={640}>
            <Table.Thead>
              <Table.Tr>
                {(['name', 'state', 'staff', 'customers', 'touchpoints', 'created'] as const).map((column) => (
                  <Table.Th key={column} scope="col" ta={isNumber(column) ? 'right' : undefined}>
                    {t(`column.${column}`)}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {items.map((comparison) => (
                <Row key={comparison.id} comparison={comparison} />
              ))}
            </Table.Tbody>
          </TableFrame>
        )}
      </PagedList>
    </>
  );
}

const isNumber = (column: string) => column === 'staff' || column === 'customers' || column === 'touchpoints';

function Row({ comparison }: { comparison: ViewComparison }) {
  const { t } = useTranslation('views');
  const format = useFormat();
  const workspaceId = useWorkspaceId();
  const { id, name, state, answers, customersBy, touchpoints, createdAt } = comparison;
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={600}>
        <TextLink to="/w/$workspaceId/views/$comparisonId" params={{ workspaceId, comparisonId: id }}>
          {name}
        </TextLink>
      </Table.Th>
      <Table.Td>{t(`state.${state}`)}</Table.Td>
      <Table.Td ta="right">{format.number(answers.staff)}</Table.Td>
      <Table.Td ta="right">{customersBy === 'wave' ? t('fromWave') : format.number(answers.customer)}</Table.Td>
      <Table.Td ta="right">{format.number(touchpoints.length)}</Table.Td>
      <Table.Td>{format.date(createdAt)}</Table.Td>
    </Table.Tr>
  );
}
