import { levelOfPoints } from '@anklang/domain';
import { Modal, Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LevelMark } from '../../../ui/level-mark.tsx';
import { TableFrame } from '../../../ui/table-frame.tsx';
import type { ComparedCurve } from './curve-picture.tsx';
import type { CurvePoint } from './prepare-curves.ts';
import { useSayPoints } from './use-say-points.ts';

type Props = {
  points: readonly CurvePoint[];
  compared: readonly ComparedCurve[];
  nameOf: (persona: string) => string;
  finding: string;
  onClose: () => void;
};

/** The numbers of the drawing. */
export function CurveTable({ points, compared, nameOf, finding, onClose }: Props) {
  const { t } = useTranslation(['curves', 'shell']);
  const { short, day } = useSayPoints();
  const hasMeasured = points.some(({ measured }) => measured !== null);

  return (
    <Modal
      opened
      onClose={onClose}
      size="80rem"
      title={t('table.title')}
      closeButtonProps={{ 'aria-label': t('shell:close') }}
    >
      <Stack gap="sm">
        <Text fz="sm">{finding}</Text>
        <TableFrame label={t('table.title')} minWidth={420 + 110 * (compared.length + (hasMeasured ? 1 : 0))}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('table.step')}</Table.Th>
              <Table.Th scope="col">{t('curve.asIs')}</Table.Th>
              {compared.map(({ key }) => (
                <Table.Th key={key} scope="col">
                  {t('legend.of', { curve: t('curve.asIs'), name: nameOf(key) })}
                </Table.Th>
              ))}
              {hasMeasured && <Table.Th scope="col">{t('legend.measured')}</Table.Th>}
              <Table.Th scope="col">{t('curve.toBe')}</Table.Th>
              <Table.Th scope="col">{t('table.until')}</Table.Th>
              <Table.Th scope="col">{t('table.distance')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {points.map(({ stepId, name, asIs, toBe, until, measured, distance }, place) => (
              <Table.Tr key={stepId}>
                <Table.Th scope="row">{name}</Table.Th>
                <Table.Td>
                  <Points points={asIs} />
                </Table.Td>
                {compared.map(({ key, points: other }) => (
                  <Table.Td key={key}>
                    <Points points={other[place]?.asIs ?? null} />
                  </Table.Td>
                ))}
                {hasMeasured && (
                  <Table.Td>
                    {measured
                      ? t('table.interval', {
                          points: short(measured.value),
                          low: short(measured.low),
                          high: short(measured.high),
                        })
                      : t('table.nothing')}
                  </Table.Td>
                )}
                <Table.Td>
                  <Points points={toBe} />
                </Table.Td>
                <Table.Td>{until ? day(until) : t('table.nothing')}</Table.Td>
                <Table.Td>{distance ? <Missing points={distance.missing} /> : t('table.nothing')}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </TableFrame>
      </Stack>
    </Modal>
  );
}

function Points({ points }: { points: number | null }) {
  const { t } = useTranslation('curves');
  const { short } = useSayPoints();
  if (points === null) return t('table.nothing');
  const level = levelOfPoints(points);
  return (
    <>
      {short(points)} <LevelMark level={level} label={t(`level.${level}`)} />
    </>
  );
}

function Missing({ points }: { points: number }) {
  const { t } = useTranslation('curves');
  return t(points > 0 ? 'table.missing' : 'table.above', { points: Math.abs(points) });
}
