import { type EntryKind, entryBodies, type FieldKey, type Profile, touchpointFields } from '@anklang/domain';
import { Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat, useMoney } from '../../../lib/format/index.ts';
import { useWorkspaceId } from '../../../lib/session/index.ts';
import { TextLink } from '../../../ui/text-link.tsx';
import { touchpointOf } from '../touchpoint-queries.ts';
import classes from './fields.module.css';
import { departmentsOf, entriesOf } from './reference-queries.ts';
import { useFieldWords } from './use-field-words.ts';
import { usePeople } from './use-people.ts';

/** What a field says, to read; the caller has seen to it that something is said. */
export function FieldValue({ field, value }: { field: FieldKey; value: Profile[FieldKey] }) {
  const { t } = useTranslation('touchpoints');
  const format = useFormat();
  const words = useFieldWords();
  const described = touchpointFields[field];
  switch (described.kind) {
    case 'text':
    case 'longText':
      return <span className={classes['text']}>{String(value)}</span>;
    case 'number':
      if ('isMoney' in described) return <Amount value={Number(value)} />;
      return 'isPoints' in described ? format.signed(Number(value), 0) : format.number(Number(value));
    case 'date':
      return format.date(String(value));
    case 'flag':
      return t('record.yes');
    case 'choice':
      return words.optionOf(field, String(value));
    case 'choices':
      return (value as string[]).map((option) => words.optionOf(field, option)).join(', ');
    case 'words':
      return (value as string[]).join(', ');
    case 'person':
      return <PersonName id={String(value)} />;
    case 'department':
      return <DepartmentNames ids={[String(value)]} />;
    case 'departments':
      return <DepartmentNames ids={value as string[]} />;
    case 'touchpoint':
      return <TouchpointName id={String(value)} />;
    case 'entries':
      return <EntryNames of={described.of} ids={value as string[]} />;
    case 'attributes':
      return <Attributes rows={value as Profile['attributes']} />;
    case 'classes':
      return <ClassNames chosen={value as Profile['classes']} />;
    case 'own':
      return <OwnValues values={value as Profile['own']} />;
  }
}

function Amount({ value }: { value: number }) {
  return useMoney().write(value);
}

function PersonName({ id }: { id: string }) {
  return usePeople().nameOf(id);
}

function DepartmentNames({ ids }: { ids: readonly string[] }) {
  const { t } = useTranslation('touchpoints');
  const departments = useQuery(departmentsOf(useWorkspaceId()));
  if (!departments.data) return '…';
  return ids.map((id) => departments.data.find((one) => one.id === id)?.name ?? t('record.gone')).join(', ');
}

function TouchpointName({ id }: { id: string }) {
  const { t } = useTranslation('touchpoints');
  const workspaceId = useWorkspaceId();
  const touchpoint = useQuery(touchpointOf(workspaceId, id));
  if (!touchpoint.data) return touchpoint.isError ? t('record.gone') : '…';
  return (
    <TextLink to="/w/$workspaceId/touchpoints/$touchpointId" params={{ workspaceId, touchpointId: id }}>
      {touchpoint.data.name}
    </TextLink>
  );
}

function EntryNames({ of, ids }: { of: EntryKind; ids: readonly string[] }) {
  const { t } = useTranslation('touchpoints');
  const entries = useQuery(entriesOf(useWorkspaceId(), of));
  if (!entries.data) return '…';
  return ids.map((id) => entries.data.find((entry) => entry.id === id)?.name ?? t('record.gone')).join(', ');
}

function Attributes({ rows }: { rows: Profile['attributes'] }) {
  const { t } = useTranslation('touchpoints');
  return (
    <Table w="auto" className={classes['attributes']} withRowBorders={false}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('record.attribute')}</Table.Th>
          <Table.Th scope="col">{t('record.target')}</Table.Th>
          <Table.Th scope="col">{t('record.actual')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ name, target, actual }) => (
          <Table.Tr key={`${name}/${target}/${actual}`}>
            <Table.Td>{name}</Table.Td>
            <Table.Td>{target}</Table.Td>
            <Table.Td>{actual}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function ClassNames({ chosen }: { chosen: Profile['classes'] }) {
  const { t } = useTranslation('touchpoints');
  const classifications = useQuery(entriesOf(useWorkspaceId(), 'classification'));
  if (!classifications.data) return '…';
  return Object.entries(chosen).map(([id, classId]) => {
    const entry = classifications.data.find((one) => one.id === id);
    const of = entryBodies.classification.safeParse(entry?.body).data?.classes;
    return (
      <div key={id}>
        {entry?.name ?? t('record.gone')}: {of?.find((one) => one.id === classId)?.name ?? t('record.gone')}
      </div>
    );
  });
}

function OwnValues({ values }: { values: Profile['own'] }) {
  const { t } = useTranslation('touchpoints');
  const format = useFormat();
  const ownFields = useQuery(entriesOf(useWorkspaceId(), 'ownField'));
  if (!ownFields.data) return '…';
  return Object.entries(values)
    .filter(([, value]) => value !== null && value !== '')
    .map(([id, value]) => {
      const entry = ownFields.data.find((one) => one.id === id);
      const { kind, options = [] } = entryBodies.ownField.safeParse(entry?.body).data ?? {};
      const option = options.find((one) => one.id === value)?.name;
      const text =
        typeof value === 'number'
          ? format.number(value)
          : kind === 'date' && value
            ? format.date(value)
            : (option ?? value);
      return (
        <div key={id}>
          {entry?.name ?? t('record.gone')}: {text}
        </div>
      );
    });
}
