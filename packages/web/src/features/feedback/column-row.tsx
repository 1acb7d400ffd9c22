import type { ColumnSummary } from '@anklang/domain';
import { NativeSelect, Text, TextInput, VisuallyHidden } from '@mantine/core';
import { memo, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format/index.ts';
import { checkColumn } from './check-draft.ts';
import { ColumnDetails } from './column-details.tsx';
import { IssueText } from './issue-text.tsx';
import classes from './mapping.module.css';
import { asNumber, type ColumnDraft, type ColumnRole, columnRoles, nameCode } from './mapping-draft.ts';
import { ScaleInput } from './scale-input.tsx';
import { type Meaning, ValueChip } from './value-chip.tsx';

type ColumnActions = {
  change: (column: string, change: Partial<ColumnDraft>) => void;
  assign: (column: string, role: ColumnRole) => void;
  copyRules: (from: ColumnDraft) => void;
};

type Props = { column: ColumnDraft; summary: ColumnSummary; problem: string | null; actions: ColumnActions };

const shownAtFirst = 13;

/** One column of the file: what it means, and its values as they stand there. */
export const ColumnRow = memo(function ColumnRow({ column, summary, problem, actions }: Props) {
  const { t } = useTranslation('survey');
  const format = useFormat();
  const [all, setAll] = useState(false);
  const [open, setOpen] = useState(false);
  const rated = column.role === 'outcome' || column.role === 'touchpoint';
  const issues = checkColumn(column, summary);
  const change = (part: Partial<ColumnDraft>) => actions.change(column.column, part);
  const name = (value: string, meaning: Meaning) => change(nameCode(column, value, meaning));
  const ordered = rated ? byNumber(summary.values) : summary.values;
  const values = all ? ordered : ordered.slice(0, shownAtFirst);
  const detailsId = useId();

  return (
    <li
      className={classes['row']}
      data-issues={issues.length > 0 || problem ? '' : undefined}
      id={`column-${column.column}`}
      tabIndex={-1}
    >
      <div>
        <div className={classes['column']}>{column.column}</div>
        <Text fz="xs" c="dimmed">
          {summary.distinct >= 1000
            ? t('mapping.distinctMany', { distinct: format.number(summary.distinct) })
            : t('mapping.distinct', { count: summary.distinct })}
          {summary.empty > 0 && `, ${t('mapping.empty', { empty: format.number(summary.empty) })}`}
        </Text>
      </div>
      <NativeSelect
        size="xs"
        aria-label={t('mapping.roleOf', { column: column.column })}
        value={column.role}
        onChange={(event) => actions.assign(column.column, event.currentTarget.value as ColumnRole)}
        data={columnRoles.map((role) => ({ value: role, label: t(`mapping.roles.${role}`) }))}
      />
      <div>
        {rated && (
          <TextInput
            size="xs"
            aria-label={t('mapping.nameOf', { column: column.column })}
            placeholder={column.column}
            value={column.name}
            maxLength={200}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
        )}
      </div>
      <div>{rated && <ScaleInput column={column} onChange={change} />}</div>
      <div className={`${classes['chips']} ${classes['full']}`}>
        {values.map(({ value, count }) =>
          rated ? (
            <ValueChip key={value} column={column} value={value} count={count} onName={name} />
          ) : (
            <span key={value} className={classes['plain']}>
              <span className={classes['value']}>{value}</span>
              <span className={classes['count']}>{format.number(count)}</span>
            </span>
          ),
        )}
        {!all && summary.values.length > shownAtFirst && (
          <button type="button" className={classes['chip']} onClick={() => setAll(true)}>
            + {summary.values.length - shownAtFirst}
          </button>
        )}
        {rated && (
          <button
            type="button"
            className={classes['more']}
            aria-expanded={open}
            aria-controls={detailsId}
            onClick={() => setOpen(!open)}
          >
            {t('mapping.details')} <span aria-hidden>{open ? '▴' : '▾'}</span>
            <VisuallyHidden> {column.column}</VisuallyHidden>
          </button>
        )}
      </div>
      {(issues.length > 0 || problem) && (
        <div className={classes['wide']} role="alert">
          {problem && <Text fz="sm">{problem}</Text>}
          {issues.map((issue) => (
            <IssueText key={issue.code} issue={issue} column={column} onName={name} />
          ))}
        </div>
      )}
      {rated && open && (
        <div className={classes['wide']} id={detailsId}>
          <ColumnDetails column={column} onChange={change} onCopyRules={() => actions.copyRules(column)} />
        </div>
      )}
    </li>
  );
});

/** Ratings read best from low to high; words stand behind. */
function byNumber(values: ColumnSummary['values']): ColumnSummary['values'] {
  const order = (value: string) => asNumber(value) ?? Number.POSITIVE_INFINITY;
  return values.toSorted((a, b) => order(a.value) - order(b.value) || a.value.localeCompare(b.value));
}
