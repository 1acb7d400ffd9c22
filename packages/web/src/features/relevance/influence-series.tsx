import type { TouchpointRelevance } from '@anklang/domain';
import { Stack, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { makeAxis } from '../../charts/axis.ts';
import { AxisMarks } from '../../charts/axis-marks.tsx';
import { DotWhisker } from '../../charts/dot-whisker.tsx';
import { formatsFor } from '../../charts/format.ts';
import { useFormat } from '../../lib/format/index.ts';
import { useLanguage } from '../../lib/language/index.ts';
import { TableFrame } from '../../ui/table-frame.tsx';
import { showShare, textOf } from './prepare-cell.ts';

type Survey = TouchpointRelevance['surveys'][number];

/** Influence wave by wave with its intervals, one below the other: drawing and table in one. */
export function InfluenceSeries({ surveys }: { surveys: readonly Survey[] }) {
  const { t } = useTranslation('relevance');

  return (
    <section aria-labelledby="influence-title">
      <Title order={3} id="influence-title" mb={6}>
        {t('drift.title')}
      </Title>
      <Stack gap="md">
        {surveys.map((survey) => (
          <SurveySeries key={survey.surveyId} survey={survey} />
        ))}
      </Stack>
    </section>
  );
}

function SurveySeries({ survey }: { survey: Survey }) {
  const { t } = useTranslation('relevance');
  const format = useFormat();
  const formats = formatsFor(useLanguage());
  const waves = survey.waves.map((wave) => ({ ...wave, shown: showShare(wave.share, formats) }));
  const axis = makeAxis({
    values: waves.flatMap(({ shown }) => (shown.kind === 'estimate' ? [shown.low, shown.high] : [])),
    width: 100,
  });
  const sayDrift = useSayDrift();

  return (
    <div>
      <Text fz="sm" fw={600}>
        {survey.surveyName}
      </Text>
      <Text fz="sm" mb={6} maw="80ch">
        {sayDrift(survey)}
      </Text>
      <TableFrame label={`${t('drift.title')}: ${survey.surveyName}`} minWidth={460}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('drift.wave')}</Table.Th>
            <Table.Th scope="col" w="38%">
              <AxisMarks axis={axis} write={(tick) => formats.percent(tick)} />
            </Table.Th>
            <Table.Th scope="col">{t('drift.share')}</Table.Th>
            <Table.Th scope="col" ta="right">
              {t('drift.people')}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {waves.map(({ waveId, name, importedAt, n, shown, isComputed }) => (
            <Table.Tr key={waveId}>
              <Table.Th scope="row">
                {name}
                <Text fz="xs" c="dimmed" fw={400}>
                  {format.date(importedAt)}
                </Text>
              </Table.Th>
              <Table.Td>
                {shown.kind === 'estimate' && <DotWhisker axis={axis} {...shown} label={`${name}: ${shown.both}`} />}
              </Table.Td>
              <Table.Td>
                {isComputed
                  ? textOf(shown, { tooFew: (count) => t('cell.tooFewLong', { count }), none: t('cell.none') })
                  : t('drift.notComputed')}
              </Table.Td>
              <Table.Td ta="right">{n !== null && format.number(n)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </TableFrame>
    </div>
  );
}

/** Change is told only where it is sure. */
export function useSayDrift(): (survey: Survey) => string {
  const { t } = useTranslation('relevance');
  const formats = formatsFor(useLanguage());

  return ({ drift, whyNoDrift, waves }) => {
    if (!drift) return t(`drift.why.${whyNoDrift ?? 'oneWave'}`);
    const points = (share: number) => formats.signed(share * 100, 0);
    const { value, low, high } = drift.by;
    const said = t(`drift.${drift.direction}`, {
      ...{ by: points(value), low: points(low), high: points(high) },
      ...{ first: waves[0]?.name ?? '', last: waves.at(-1)?.name ?? '' },
    });
    return drift.direction === 'none' ? said : `${said} ${t('drift.share100')}`;
  };
}
