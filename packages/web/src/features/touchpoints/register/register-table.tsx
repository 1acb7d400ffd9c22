import type { Distance as FoundDistance, Touchpoint } from '@anklang/domain';
import { Checkbox, Table, Text, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconStarFilled } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/index.ts';
import { useWorkspaceId } from '../../../lib/session/index.ts';
import { TableFrame } from '../../../ui/table-frame.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { Distance, useDistances } from '../../targets/index.ts';
import { departmentsOf } from '../fields/reference-queries.ts';
import { useFieldWords } from '../fields/use-field-words.ts';
import { usePeople } from '../fields/use-people.ts';
import classes from './register.module.css';
import { type RegisterSearch, usualSort } from './register-search.ts';
import type { Selection } from './use-selection.ts';

type Order = Pick<RegisterSearch, 'sort' | 'descending'>;
type Props = {
  touchpoints: readonly Touchpoint[];
  search: RegisterSearch;
  onSort: (order: Order) => void;
  /** Null: there is nothing that could be done with several. */
  selection: Selection | null;
};

/** The touchpoints of one page. */
export function RegisterTable({ touchpoints, search, onSort, selection }: Props) {
  const { t } = useTranslation(['touchpoints', 'targets']);
  const workspaceId = useWorkspaceId();
  const departments = useQuery(departmentsOf(workspaceId));
  const { nameOf } = usePeople();
  const distanceOf = useDistances(touchpoints.map(({ id }) => id));
  const departmentOf = (id: string | null) => departments.data?.find((one) => one.id === id)?.name ?? null;

  return (
    <TableFrame label={t('register.title')} minWidth={1040} stacks>
      <Table.Thead>
        <Table.Tr>
          {selection && <ChooseAll touchpoints={touchpoints} selection={selection} />}
          <SortHead by="name" label={t('field.name')} search={search} onSort={onSort} />
          <Table.Th scope="col">{t('register.owner')}</Table.Th>
          <Table.Th scope="col">{t('register.lifecycle')}</Table.Th>
          <Table.Th scope="col">{t('register.class')}</Table.Th>
          <Table.Th scope="col">{t('register.criticality')}</Table.Th>
          <Table.Th scope="col">{t('targets:column')}</Table.Th>
          <SortHead by="reviewDueAt" label={t('register.reviewDue')} search={search} onSort={onSort} />
          <Table.Th scope="col" ta="right">
            {t('register.perceptions')}
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {touchpoints.map((touchpoint) => (
          <RegisterRow
            key={touchpoint.id}
            touchpoint={touchpoint}
            selection={selection}
            distance={distanceOf(touchpoint.id)}
            department={departmentOf(touchpoint.departmentId)}
            person={touchpoint.responsibleId === null ? null : nameOf(touchpoint.responsibleId)}
          />
        ))}
      </Table.Tbody>
    </TableFrame>
  );
}

type RowProps = {
  touchpoint: Touchpoint;
  selection: Selection | null;
  distance: FoundDistance | undefined;
  department: string | null;
  person: string | null;
};

function RegisterRow({ touchpoint, selection, distance, department, person }: RowProps) {
  const { t } = useTranslation('touchpoints');
  const { shortOptionOf } = useFieldWords();
  const workspaceId = useWorkspaceId();
  const { id, name, lifecycle, class: kind, criticality, parentName, perceptions, isMostImportant } = touchpoint;

  return (
    <Table.Tr>
      {selection && (
        <Table.Td className={classes['choose']}>
          <Checkbox
            aria-label={t('register.choose', { name })}
            checked={selection.ids.has(id)}
            onChange={(event) => selection.set([id], event.currentTarget.checked)}
          />
        </Table.Td>
      )}
      <Table.Th scope="row" className={classes['name']}>
        <TextLink to="/w/$workspaceId/touchpoints/$touchpointId" params={{ workspaceId, touchpointId: id }}>
          {name}
        </TextLink>
        {isMostImportant && (
          <span className={classes['star']} title={t('register.superTouchpoint')}>
            <IconStarFilled size={14} aria-hidden />
            <VisuallyHidden>{t('register.superTouchpoint')}</VisuallyHidden>
          </span>
        )}
        {parentName !== null && (
          <Text fz="xs" c="dimmed" fw={400}>
            {t('register.partOf', { name: parentName })}
          </Text>
        )}
      </Table.Th>
      <Table.Td data-head={(department ?? person) ? t('register.owner') : undefined}>
        {department}
        {person && (
          <Text fz="sm" c="dimmed" className={classes['person']}>
            {person}
          </Text>
        )}
      </Table.Td>
      <Table.Td data-head={t('register.lifecycle')}>{t(`lifecycle.${lifecycle}`)}</Table.Td>
      <Table.Td data-head={kind ? t('register.class') : undefined}>{kind && shortOptionOf('class', kind)}</Table.Td>
      <Table.Td
        data-head={criticality ? t('register.criticality') : undefined}
        fw={criticality === 'high' || criticality === 'knockOut' ? 600 : undefined}
      >
        {criticality && shortOptionOf('criticality', criticality)}
      </Table.Td>
      <Table.Td className={classes['distance']}>
        <Distance distance={distance} />
      </Table.Td>
      <Table.Td data-head={touchpoint.reviewDueAt === null ? undefined : t('register.reviewDue')}>
        <ReviewDue at={touchpoint.reviewDueAt} />
      </Table.Td>
      <Table.Td ta="right" data-head={perceptions > 0 ? t('register.perceptions') : undefined}>
        {perceptions > 0 && perceptions}
      </Table.Td>
    </Table.Tr>
  );
}

function ChooseAll({ touchpoints, selection }: { touchpoints: readonly Touchpoint[]; selection: Selection }) {
  const { t } = useTranslation('touchpoints');
  const chosen = touchpoints.filter(({ id }) => selection.ids.has(id)).length;

  return (
    <Table.Td w={36}>
      <Checkbox
        aria-label={t('register.chooseAll')}
        checked={chosen > 0 && chosen === touchpoints.length}
        indeterminate={chosen > 0 && chosen < touchpoints.length}
        onChange={(event) =>
          selection.set(
            touchpoints.map(({ id }) => id),
            event.currentTarget.checked,
          )
        }
      />
    </Table.Td>
  );
}

function ReviewDue({ at }: { at: string | null }) {
  const { t } = useTranslation('touchpoints');
  const format = useFormat();
  if (at === null) return null;
  const isOverdue = Date.parse(at) < Date.now();

  return (
    <span className={isOverdue ? classes['overdue'] : undefined}>
      {format.date(at)}
      {isOverdue && ` · ${t('register.overdue')}`}
    </span>
  );
}

type SortHeadProps = {
  by: NonNullable<RegisterSearch['sort']>;
  label: string;
  search: RegisterSearch;
  onSort: (order: Order) => void;
};

/** The head of a column by which the server sorts; pressed again, the other way round. */
function SortHead({ by, label, search, onSort }: SortHeadProps) {
  const isSorted = (search.sort ?? usualSort) === by;
  const descends = isSorted && search.descending === true;
  const Arrow = descends ? IconArrowDown : IconArrowUp;
  const sort = () =>
    onSort({ sort: by === usualSort ? undefined : by, descending: (isSorted && !descends) || undefined });

  return (
    <Table.Th scope="col" aria-sort={isSorted ? (descends ? 'descending' : 'ascending') : 'none'}>
      <UnstyledButton className={classes['sort']} onClick={sort}>
        {label}
        {isSorted && <Arrow size={14} aria-hidden />}
      </UnstyledButton>
    </Table.Th>
  );
}
