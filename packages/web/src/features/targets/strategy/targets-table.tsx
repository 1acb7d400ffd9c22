import type { Distance as Found } from '@anklang/domain';
import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatsFor } from '../../../charts/format.ts';
import { useFormat } from '../../../lib/format/index.ts';
import { useLanguage } from '../../../lib/language/index.ts';
import { useWorkspaceId } from '../../../lib/session/index.ts';
import { TableFrame } from '../../../ui/table-frame.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { Distance } from '../distance.tsx';
import classes from '../targets.module.css';
import { useDistanceWords } from '../use-distance-words.ts';
import { VerdictMark } from '../verdict-mark.tsx';

type Props = { distances: readonly Found[] };

/** The same on a phone: each with its words below its name. */
export function TargetsList({ distances }: Props) {
  const { t } = useTranslation('targets');
  const workspaceId = useWorkspaceId();
  return (
    <ul className={classes['first']} aria-label={t('strategy.table')}>
      {distances.map((distance) => (
        <li key={distance.touchpointId}>
          <TextLink
            to="/w/$workspaceId/touchpoints/$touchpointId"
            params={{ workspaceId, touchpointId: distance.touchpointId }}
          >
            {distance.name}
          </TextLink>
          <div>
            <Distance distance={distance} isLine />
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Touchpoints with a target: what is overdue first, then what lacks most. */
export function TargetsTable({ distances }: Props) {
  const { t } = useTranslation('targets');
  return (
    <TableFrame label={t('strategy.table')} minWidth={760}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('strategy.touchpoint')}</Table.Th>
          <Table.Th scope="col">{t('strategy.verdict')}</Table.Th>
          <Table.Th scope="col" ta="right">
            {t('strategy.target')}
          </Table.Th>
          <Table.Th scope="col">{t('strategy.standing')}</Table.Th>
          <Table.Th scope="col">{t('strategy.gap')}</Table.Th>
          <Table.Th scope="col">{t('strategy.until')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {distances.map((distance) => (
          <Row key={distance.touchpointId} distance={distance} />
        ))}
      </Table.Tbody>
    </TableFrame>
  );
}

function Row({ distance }: { distance: Found }) {
  const format = useFormat();
  const formats = formatsFor(useLanguage());
  const workspaceId = useWorkspaceId();
  const { standing, counted, gap } = useDistanceWords()(distance);
  const { touchpointId, name, target, until, verdict } = distance;

  return (
    <Table.Tr>
      <Table.Th scope="row">
        <TextLink to="/w/$workspaceId/touchpoints/$touchpointId" params={{ workspaceId, touchpointId }}>
          {name}
        </TextLink>
      </Table.Th>
      <Table.Td>{verdict && <VerdictMark verdict={verdict} />}</Table.Td>
      <Table.Td ta="right" className={classes['figure']}>
        {target !== null && formats.signed(target, 0)}
      </Table.Td>
      <Table.Td className={classes['figure']}>
        {standing}
        {counted && <span className={classes['counted']}>, {counted}</span>}
      </Table.Td>
      <Table.Td className={classes['gapCell']}>{gap}</Table.Td>
      <Table.Td>{until && format.date(until)}</Table.Td>
    </Table.Tr>
  );
}
