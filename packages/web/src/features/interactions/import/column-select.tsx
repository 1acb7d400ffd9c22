import type { ColumnSummary } from '@anklang/domain';
import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** The columns of a file as the fields of the page need them. */
export type FileColumns = { list: readonly ColumnSummary[]; byName: ReadonlyMap<string, ColumnSummary> };

type Props = {
  label: string;
  hint?: string;
  columns: FileColumns;
  /** Empty while nothing is chosen. */
  value: string;
  onChange: (column: string) => void;
  /** Words for: no column at all. */
  none?: string;
  required?: boolean;
};

/** One column of the file; each is offered with a value from it, because names alone rarely say enough. */
export function ColumnSelect({ label, hint, columns, value, onChange, none, required = false }: Props) {
  const { t } = useTranslation('interactions');
  const empty = none ?? t(required ? 'mapping.choose' : 'mapping.noColumn');

  return (
    <NativeSelect
      label={label}
      description={hint}
      required={required}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: '', label: empty },
        ...columns.list.map((column) => ({ value: column.name, label: sayColumn(column) })),
      ]}
    />
  );
}

function sayColumn({ name, values }: ColumnSummary): string {
  const [first] = values;
  if (first === undefined) return name;
  const example = first.value.length > 28 ? `${first.value.slice(0, 27)}…` : first.value;
  return `${name} – ${example}`;
}
