import { useTranslation } from 'react-i18next';
import { ColumnSelect, type FileColumns } from './column-select.tsx';
import { ColumnValues } from './column-values.tsx';
import classes from './import.module.css';
import { assign, type Detail, type LogDraft } from './log-draft.ts';

type Props = {
  details: readonly Detail[];
  draft: LogDraft;
  columns: FileColumns;
  onChange: (draft: LogDraft) => void;
};

/** Details that one column each may tell, with the values of those that are chosen. */
export function DetailFields({ details, draft, columns, onChange }: Props) {
  const { t } = useTranslation('interactions');

  return (
    <div className={classes['fields']}>
      {details.map((detail) => {
        const column = draft.columns[detail] ?? '';
        const summary = columns.byName.get(column);
        return (
          <div key={detail} className={classes['field']}>
            <ColumnSelect
              label={t(`more.${detail}`)}
              hint={t(`more.${detail}Hint`)}
              columns={columns}
              value={column}
              onChange={(chosen) => onChange(assign(draft, detail, chosen))}
            />
            {summary && <ColumnValues summary={summary} most={4} />}
          </div>
        );
      })}
    </div>
  );
}
