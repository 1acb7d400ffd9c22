import type { WaveChange } from '@anklang/domain';
import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Axis, makeAxis } from '../../../charts/axis.ts';
import { AxisMarks } from '../../../charts/axis-marks.tsx';
import { showEstimate } from '../../../charts/estimate.ts';
import { EstimateText } from '../../../charts/estimate-text.tsx';
import { formatsFor } from '../../../charts/format.ts';
import { useFormat } from '../../../lib/format/index.ts';
import { useLanguage } from '../../../lib/language/index.ts';
import { useWorkspaceId } from '../../../lib/session/index.ts';
import { TableFrame } from '../../../ui/table-frame.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import classes from '../monitoring.module.css';
import { ChangeWhisker } from './change-whisker.tsx';

/** Drawing and table in one: each change as a dot with its interval on a zero line. */
export function ChangeTable({ touchpoints }: { touchpoints: readonly WaveChange[] }) {
  const { t } = useTranslation('monitoring');
  const formats = formatsFor(useLanguage());
  const hasInfluence = touchpoints.some(({ influence }) => influence !== null);
  const axis = makeAxis({
    values: touchpoints.flatMap(({ by }) => (by ? [by.low, by.high] : [])),
    width: 100,
    ticks: 2,
  });

  return (
    <TableFrame label={t('changes.table')} minWidth={hasInfluence ? 920 : 760} stacks>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('changes.touchpoint')}</Table.Th>
          <Table.Th scope="col">{t('changes.before')}</Table.Th>
          <Table.Th scope="col">{t('changes.after')}</Table.Th>
          <Table.Th scope="col" w={hasInfluence ? '24%' : '30%'}>
            {t('changes.change')}
            <AxisMarks axis={axis} write={(tick) => formats.signed(tick, 0)} />
          </Table.Th>
          <Table.Th scope="col">{t('changes.verdict')}</Table.Th>
          {hasInfluence && <Table.Th scope="col">{t('changes.influence')}</Table.Th>}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {touchpoints.map((touchpoint) => (
          <Row key={touchpoint.touchpointId} touchpoint={touchpoint} axis={axis} hasInfluence={hasInfluence} />
        ))}
      </Table.Tbody>
    </TableFrame>
  );
}

type RowProps = { touchpoint: WaveChange; axis: Axis; hasInfluence: boolean };

function Row({ touchpoint, axis, hasInfluence }: RowProps) {
  const { touchpointId, name, ratings, before, after, by, direction, missing } = touchpoint;
  const { t } = useTranslation('monitoring');
  const format = useFormat();
  const formats = formatsFor(useLanguage());
  const workspaceId = useWorkspaceId();
  const show = { write: (points: number) => formats.signed(points, 0), range: formats.range };
  // With a decimal: what is sure must not seem to touch zero.
  const shown = showEstimate(by, { ...show, write: (points: number) => formats.signed(points, 1) });

  return (
    <Table.Tr>
      <Table.Th scope="row">
        <TextLink to="/w/$workspaceId/touchpoints/$touchpointId" params={{ workspaceId, touchpointId }}>
          {name}
        </TextLink>
      </Table.Th>
      {([before, after] as const).map((estimate, i) => (
        <Table.Td key={i === 0 ? 'before' : 'after'} data-head={t(i === 0 ? 'changes.before' : 'changes.after')}>
          <EstimateText estimate={showEstimate(estimate, show)} />
          <Text fz="xs" c="dimmed">
            {t('changes.people', { formatted: format.number(i === 0 ? ratings.before : ratings.after) })}
          </Text>
        </Table.Td>
      ))}
      <Table.Td visibleFrom="sm">
        {shown.kind === 'estimate' && (
          <ChangeWhisker axis={axis} {...shown} direction={direction} label={`${name}: ${shown.both}`} />
        )}
      </Table.Td>
      <Table.Td>
        <span className={classes['verdict']} data-direction={direction}>
          {missing > 0
            ? t('changes.missing', { count: missing, formatted: format.number(missing) })
            : `${direction === 'rising' ? '▲ ' : direction === 'falling' ? '▼ ' : ''}${t(`changes.${direction}`)}`}
        </span>
        {shown.kind === 'estimate' && (
          <Text fz="xs" c="dimmed">
            {shown.both}
          </Text>
        )}
      </Table.Td>
      {hasInfluence && (
        <Table.Td data-head={t('changes.influence')}>
          <Influence influence={touchpoint.influence} />
        </Table.Td>
      )}
    </Table.Tr>
  );
}

function Influence({ influence }: Pick<WaveChange, 'influence'>) {
  const { t } = useTranslation('monitoring');
  const formats = formatsFor(useLanguage());
  if (!influence) return '–';
  const words = { before: formats.percent(influence.before.value), after: formats.percent(influence.after.value) };
  const { low, high } = influence.by;
  const points = (share: number) => formats.signed(share * 100, 1);
  const verdict = { rising: 'influenceRising', falling: 'influenceFalling', none: 'influenceNone' } as const;

  return (
    <>
      <Text fz="sm">{t(`changes.${verdict[influence.direction]}`, words)}</Text>
      <Text fz="xs" c="dimmed">
        {t('changes.influenceBy', {
          points: points(influence.by.value),
          range: formats.range(points(low), points(high)),
        })}
      </Text>
    </>
  );
}
