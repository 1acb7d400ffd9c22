import type { BulkPreview, FieldKey, Profile } from '@anklang/domain';
import { ScrollArea, Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format/index.ts';
import { FieldValue, isSaid } from '../touchpoints/index.ts';

const shown = 20;

/** What would become of which touchpoint. */
export function BulkPreviewTable({ preview }: { preview: BulkPreview }) {
  const { t } = useTranslation('scale');
  const format = useFormat();
  const { chosen, changed, notPermitted, rows } = preview;
  const first = rows.slice(0, shown);

  return (
    <Stack gap="xs">
      <Text role="status">
        {t('bulk.would', { count: changed, formatted: format.number(changed), chosen: format.number(chosen) })}
        {notPermitted > 0 &&
          ` ${t('bulk.notPermitted', { count: notPermitted, formatted: format.number(notPermitted) })}`}
      </Text>
      {first.length > 0 && (
        <ScrollArea.Autosize mah={320} viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': t('bulk.table') }}>
          <Table aria-label={t('bulk.table')}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t('bulk.touchpoint')}</Table.Th>
                <Table.Th scope="col">{t('bulk.before')}</Table.Th>
                <Table.Th scope="col">{t('bulk.after')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {first.flatMap(({ id, name, changes }) =>
                changes.map(({ field, before, after }) => (
                  <Table.Tr key={`${id}/${field}`}>
                    <Table.Th scope="row">{name}</Table.Th>
                    <Table.Td>
                      <Said field={field} value={before} />
                    </Table.Td>
                    <Table.Td>
                      <Said field={field} value={after} />
                    </Table.Td>
                  </Table.Tr>
                )),
              )}
            </Table.Tbody>
          </Table>
        </ScrollArea.Autosize>
      )}
      {changed > first.length && first.length > 0 && (
        <Text c="dimmed" fz="sm">
          {t('bulk.first', { formatted: format.number(first.length) })}
        </Text>
      )}
    </Stack>
  );
}

function Said({ field, value }: { field: FieldKey; value: unknown }) {
  const { t } = useTranslation('scale');
  const said = value as Profile[FieldKey];
  return isSaid(said) ? <FieldValue field={field} value={said} /> : t('bulk.nothing');
}
