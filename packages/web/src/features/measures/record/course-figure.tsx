import type { MeasureEffect, SourceEffect } from '@anklang/domain';
import { Button, Group, Table, Text } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EstimateText } from '../../../charts/estimate-text.tsx';
import { fileNameOf, saveFile } from '../../../lib/save-file.ts';
import { writeCsv } from '../../../lib/write-csv.ts';
import { useMeasureWords } from '../use-measure-words.ts';
import { Course } from './course.tsx';
import { courseSize, prepareCourse } from './prepare-course.ts';

type Props = { title: string; source: SourceEffect; effect: MeasureEffect };

/** How the metric went on before and after, as a picture, a table and a file. */
export function CourseFigure({ title, source, effect }: Props) {
  const { t } = useTranslation('measures');
  const [isTable, setTable] = useState(false);
  const { metric, startsOn, target, touchpoint } = effect;
  const { ref, width: room } = useElementSize<HTMLElement>();
  // On a phone the picture is narrower, not its words smaller.
  const width = Math.min(courseSize.widest, Math.max(courseSize.narrowest, Math.floor(room) || courseSize.widest));
  const course = prepareCourse(source.points, { metric, startsOn: startsOn!, target: target?.value ?? null, width });
  if (!course) return null;
  const finding = t(`proof.verdict.${source.verdict}`, { name: touchpoint?.name ?? '' });
  const save = () => {
    const head = ['from', 'to', 'label', 'ratings', 'value', 'low', 'high'];
    const rows = source.points.map(({ from, to, label, ratings, value }) => {
      const numbers = 'notEnough' in value ? [null, null, null] : [value.value, value.low, value.high];
      return [from, to, label, ratings, ...numbers];
    });
    const name = fileNameOf(`${touchpoint?.name ?? ''} ${title}`, 'csv');
    saveFile({ name, content: writeCsv([head, ...rows]), type: 'text/csv' });
  };

  return (
    <figure ref={ref} style={{ margin: 0, overflow: 'hidden' }}>
      {isTable ? (
        <Points source={source} effect={effect} label={title} />
      ) : (
        <>
          <Text component="figcaption" fz="sm" c="dimmed">
            {t('proof.course', { metric: t(`metric.${metric}`) })}
          </Text>
          <Course course={course} metric={metric} label={t('proof.picture', { finding })} />
        </>
      )}
      <Group gap="xs" className="no-print">
        <Button variant="default" size="compact-sm" onClick={() => setTable(!isTable)}>
          {t(isTable ? 'proof.asPicture' : 'proof.asTable')}
        </Button>
        <Button variant="default" size="compact-sm" onClick={save}>
          {t('proof.save')}
        </Button>
      </Group>
    </figure>
  );
}

function Points({ source, effect: { metric }, label }: Omit<Props, 'title'> & { label: string }) {
  const { t } = useTranslation('measures');
  const words = useMeasureWords();
  return (
    <Table aria-label={label} fz="sm" verticalSpacing={4} mb="xs">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('column.when')}</Table.Th>
          <Table.Th scope="col" ta="right">
            {t('column.value')}
          </Table.Th>
          <Table.Th scope="col" ta="right">
            {t('column.ratings')}
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {source.points.map(({ from, to, label: wave, ratings, value }) => (
          <Table.Tr key={`${from} ${wave}`}>
            <Table.Th scope="row">{wave || t('span', { from: words.day(from), to: words.day(to) })}</Table.Th>
            <Table.Td ta="right">
              {'notEnough' in value ? t('proof.few') : <EstimateText inline estimate={words.estimate(metric, value)} />}
            </Table.Td>
            <Table.Td ta="right">{words.count(ratings)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
