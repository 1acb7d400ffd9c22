import type { AuditEntry } from '@anklang/domain';
import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format/index.ts';
import { useNamedWords } from '../../lib/language/use-named-words.ts';
import { changesBetween, textOf } from './audit-changes.ts';
import { useDepartments } from './use-departments.ts';

/** What differs between before and after, in words where there are words for it. */
export function AuditDetails({ entry }: { entry: AuditEntry }) {
  const { t } = useTranslation('workspaces');
  const nameOf = useFieldNames();
  const words = useValueWords();
  const nothing = (
    <Text component="span" fz="sm" c="dimmed" fs="italic">
      {t('auditLog.nothing')}
    </Text>
  );
  return (
    <>
      <Table verticalSpacing={6} fz="sm" withRowBorders={false} aria-label={t('auditLog.details')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="20%">{t('auditLog.field')}</Table.Th>
            <Table.Th w="40%">{t('auditLog.before')}</Table.Th>
            <Table.Th w="40%">{t('auditLog.after')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {changesBetween(entry.before, entry.after).map((change) => (
            <Table.Tr key={change.field}>
              <Table.Th fw={500}>{nameOf(change.field)}</Table.Th>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>{textOf(words(change.before)) ?? nothing}</Table.Td>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>{textOf(words(change.after)) ?? nothing}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {entry.requestId && (
        <Text fz="xs" c="dimmed" mt={4} px="xs">
          {t('auditLog.request', { requestId: entry.requestId })}
        </Text>
      )}
    </>
  );
}

/** Fields as the pages call them on which they are filled in. */
function useFieldNames(): (field: string) => string {
  const said = useNamedWords('workspaces');
  const ofTouchpoint = useNamedWords('touchpoints');
  const ofEntry = useNamedWords('surroundings');
  return (field) =>
    said(`auditLog.fieldNames.${field}`) ?? ofTouchpoint(`field.${field}`) ?? ofEntry(`field.${field}`) ?? field;
}

/** Roles, permissions, departments and instants as people know them; everything else as it is. */
function useValueWords(): (value: unknown) => unknown {
  const { t } = useTranslation('workspaces');
  const format = useFormat();
  const known = new Map<string, string>([
    ...Object.entries<string>(t('roles', { returnObjects: true })),
    ...Object.entries<string>(t('permissions', { returnObjects: true })),
    ...(useDepartments().items ?? []).map(({ id, name }) => [id, name] as const),
  ]);
  const say = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(say);
    if (typeof value !== 'string') return value;
    if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)) return format.instant(value);
    return known.get(value) ?? value;
  };
  return say;
}
