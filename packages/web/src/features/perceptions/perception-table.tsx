import { type Perception, perceptionQuestions } from '@anklang/domain';
import { Button, Group, Table, Text, VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format/index.ts';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { TableFrame } from '../../ui/table-frame.tsx';
import { columnsBySource } from './compare-views.ts';
import { segmentsOf } from './perception-queries.ts';
import classes from './perceptions.module.css';
import { ViewHead } from './view-head.tsx';

/** Of each source before somebody asks for more. */
const fewest = 2;

type Props = {
  perceptions: readonly Perception[];
  onChange: ((perception: Perception) => void) | null;
  mayChange: (perception: Perception) => boolean;
};

/** The questions of the core form as rows, who answered as columns. */
export function PerceptionTable({ perceptions, onChange, mayChange }: Props) {
  const { t } = useTranslation('care');
  const format = useFormat();
  const [isAll, setAll] = useState(false);
  const segments = useQuery(segmentsOf(useWorkspaceId()));
  const groups = columnsBySource(perceptions, isAll ? Number.POSITIVE_INFINITY : fewest);
  const columns = groups.flatMap(({ shown }) => shown);
  const isMore = groups.some(({ count }) => count > fewest);
  const asked = perceptionQuestions.filter((question) => columns.some((column) => column[question] !== ''));

  return (
    <>
      <TableFrame label={t('perceptions.table')} minWidth={150 + 210 * columns.length}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col" rowSpan={2} className={classes['question']}>
              {t('perceptions.question')}
            </Table.Th>
            {groups.map(({ source, shown }) => (
              <Table.Th key={source} scope="colgroup" colSpan={shown.length} className={classes['source']}>
                {t(`perceptions.sourceMany.${source}`)}
              </Table.Th>
            ))}
          </Table.Tr>
          <Table.Tr>
            {columns.map((column) => (
              <Table.Th key={column.id} scope="col" className={classes['view']}>
                <ViewHead
                  perception={column}
                  segment={segments.data?.find(({ id }) => id === column.segmentId)?.name ?? null}
                  onChange={onChange && mayChange(column) ? () => onChange(column) : null}
                />
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {asked.map((question) => (
            <Table.Tr key={question}>
              <Table.Th scope="row" className={classes['question']}>
                {t(`perceptions.questions.${question}`)}
              </Table.Th>
              {columns.map((column) => (
                <Table.Td key={column.id} className={classes['answer']}>
                  {column[question] || <NoAnswer />}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </TableFrame>
      {isMore && (
        <Group>
          <Button variant="default" size="compact-sm" onClick={() => setAll(!isAll)}>
            {isAll
              ? t('perceptions.showFew')
              : t('perceptions.showAll', { formatted: format.number(perceptions.length) })}
          </Button>
        </Group>
      )}
    </>
  );
}

/** A dash is enough for the eye. */
function NoAnswer() {
  const { t } = useTranslation('care');

  return (
    <Text component="span" c="dimmed">
      <span aria-hidden="true">–</span>
      <VisuallyHidden>{t('perceptions.noAnswer')}</VisuallyHidden>
    </Text>
  );
}
