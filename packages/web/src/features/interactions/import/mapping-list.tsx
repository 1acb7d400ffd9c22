import type { LogMapping } from '@anklang/domain';
import { Button, Group, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { saveFile } from '../../../lib/save-file.ts';
import classes from './import.module.css';
import { type ColumnUse, details } from './log-draft.ts';

/** What each column was used as, and the mapping to take along for the next file. */
export function MappingList({ mapping }: { mapping: LogMapping }) {
  const { t } = useTranslation(['interactions', 'shell']);
  const rows: [ColumnUse, string][] = [];
  const add = (use: ColumnUse, column: string | undefined) => {
    if (column) rows.push([use, column]);
  };
  add('customer', mapping.customer);
  add('case', mapping.case);
  add('touchpoint', [mapping.touchpoint].flat().join(' · '));
  add('time', [mapping.time, mapping.timeZone && `(${mapping.timeZone})`].filter(Boolean).join(' '));
  add('transitions', mapping.transitions && `${mapping.transitions.column}: ${mapping.transitions.count.join(', ')}`);
  for (const detail of details) add(detail, mapping[detail]);
  add('rating', mapping.rating && `${mapping.rating.column} (${mapping.rating.scale.join('–')})`);
  add('value', mapping.conversion?.value);
  add('segment', mapping.segments?.join(', '));
  add('property', mapping.properties?.join(', '));
  const save = () =>
    saveFile({
      name: t('shell:mappingFile.name'),
      content: `${JSON.stringify(mapping, null, 2)}\n`,
      type: 'application/json',
    });

  return (
    <>
      <Table w="auto" fz="sm" aria-label={t('result.mappingTitle')}>
        <Table.Tbody>
          {rows.map(([use, column]) => (
            <Table.Tr key={use}>
              <Table.Th scope="row" fw={400} c="dimmed" className={classes['use']}>
                {t(`use.${use}`)}
              </Table.Th>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>{column}</Table.Td>
            </Table.Tr>
          ))}
          {mapping.conversion?.touchpoints && (
            <Table.Tr>
              <Table.Th scope="row" fw={400} c="dimmed">
                {t('conversion.touchpoints')}
              </Table.Th>
              <Table.Td>{mapping.conversion.touchpoints.join(', ')}</Table.Td>
            </Table.Tr>
          )}
        </Table.Tbody>
      </Table>
      <Group mt="sm">
        <Button size="compact-sm" variant="default" onClick={save}>
          {t('shell:mappingFile.save')}
        </Button>
      </Group>
    </>
  );
}
