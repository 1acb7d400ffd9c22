import type { JourneyMapSummary } from '@anklang/domain';
import { Badge, Group, Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/index.ts';
import { useMay, useWorkspaceId } from '../../../lib/session/index.ts';
import { TableFrame } from '../../../ui/table-frame.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { entriesOf } from '../../touchpoints/fields/index.ts';
import { JourneyAim, JourneyCurve } from './journey-curve.tsx';
import { JourneyMenu } from './journey-menu.tsx';
import classes from './list.module.css';

/** One journey per row: for whom, how it is, how it should be, and how far that is. */
export function JourneyTable({ journeys }: { journeys: readonly JourneyMapSummary[] }) {
  const { t } = useTranslation('journeyList');
  const workspaceId = useWorkspaceId();
  const mayEdit = useMay('journey.edit');
  const segments = useQuery(entriesOf(workspaceId, 'segment'));
  const products = useQuery(entriesOf(workspaceId, 'product'));
  const names = new Map([...(segments.data ?? []), ...(products.data ?? [])].map(({ id, name }) => [id, name]));

  return (
    <TableFrame label={t('list')} minWidth={940}>
      <Table.Thead>
        <Table.Tr>
          {(['name', 'for', 'curve', 'aim', 'changed'] as const).map((column) => (
            <Table.Th key={column} scope="col">
              {t(`column.${column}`)}
            </Table.Th>
          ))}
          {mayEdit && <Table.Td />}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {journeys.map((journey) => (
          <JourneyRow key={journey.id} journey={journey} names={names} mayEdit={mayEdit} />
        ))}
      </Table.Tbody>
    </TableFrame>
  );
}

type RowProps = { journey: JourneyMapSummary; names: ReadonlyMap<string, string>; mayEdit: boolean };

function JourneyRow({ journey, names, mayEdit }: RowProps) {
  const { t } = useTranslation('journeyList');
  const format = useFormat();
  const { steps, touchpoints, productId, personaIds, changedBy, changedAt } = journey;
  const product = productId === null ? null : names.get(productId);
  const personas = personaIds.flatMap((id) => names.get(id) ?? []);
  const size = [
    steps === 0 ? t('noSteps') : t('steps', { count: steps, formatted: format.number(steps) }),
    touchpoints > 0 && t('touchpoints', { count: touchpoints, formatted: format.number(touchpoints) }),
  ];

  return (
    <Table.Tr>
      <Table.Th scope="row" className={classes['name']}>
        <Group gap="xs" align="baseline">
          <JourneyLink journey={journey} />
          <StateBadge state={journey.state} />
        </Group>
        <span className={classes['quiet']}>{[product, ...size].filter(Boolean).join(' · ')}</span>
      </Table.Th>
      <Table.Td className={classes['personas']}>
        {personas.length > 0 ? format.list(personas) : <span className={classes['quiet']}>{t('everybody')}</span>}
      </Table.Td>
      <Table.Td className={classes['curve']}>
        <JourneyCurve journey={journey} />
      </Table.Td>
      <Table.Td>
        <JourneyAim journey={journey} />
      </Table.Td>
      <Table.Td>{t('changedBy', { name: changedBy, date: format.date(changedAt) })}</Table.Td>
      {mayEdit && (
        <Table.Td ta="right">
          <JourneyMenu journey={journey} />
        </Table.Td>
      )}
    </Table.Tr>
  );
}

export function JourneyLink({ journey: { id, name } }: { journey: Pick<JourneyMapSummary, 'id' | 'name'> }) {
  const workspaceId = useWorkspaceId();
  return (
    <TextLink
      to="/w/$workspaceId/journeys/$mapId"
      params={{ workspaceId, mapId: id }}
      fw={600}
      style={{ overflowWrap: 'anywhere' }}
    >
      {name}
    </TextLink>
  );
}

export function StateBadge({ state }: Pick<JourneyMapSummary, 'state'>) {
  const { t } = useTranslation('journeyList');
  return (
    <Badge
      variant="default"
      bd="1px solid var(--line)"
      bg={state === 'current' ? 'var(--accent-soft)' : 'var(--sunken)'}
      c="var(--ink)"
    >
      {t(`state.${state}`)}
    </Badge>
  );
}
