import {
  type FieldKey,
  fieldKeys,
  type Language,
  type Profile,
  resources,
  type TouchpointRecord,
  touchpointFields,
} from '@anklang/domain';
import { writeAttribute } from './attribute-text.ts';
import { joinParts } from './cell-text.ts';
import { sayOption } from './file-words.ts';
import type { Names, OwnField } from './names.ts';

export type Cell = string | number | null;
export type ExportColumn = { readonly header: string; cellOf(record: TouchpointRecord): Cell };

/** The columns of the register as a file, in the order of the form. People are left out for whoever must not see them. */
export function exportColumns(names: Names, language: Language): ExportColumn[] {
  const { column } = resources[language].scale.file;
  const { lifecycle } = resources[language].touchpoints;
  return [
    { header: column.key, cellOf: (record) => record.key },
    { header: column.lifecycle, cellOf: (record) => lifecycle[record.lifecycle] },
    ...fieldKeys.flatMap((field) => columnsOfField(field, { names, language })),
  ];
}

type Context = { names: Names; language: Language };

function columnsOfField(field: FieldKey, { names, language }: Context): ExportColumn[] {
  const { kind } = touchpointFields[field];
  const words = resources[language].scale.file;
  if (kind === 'person' && names.people === null) return [];
  if (kind === 'classes') {
    return names.classifications.map(({ id, name, classes }) => ({
      header: `${words.column.classification}: ${name}`,
      cellOf: (record) => labelOrNull(record.classes[id], classes.labelOf),
    }));
  }
  if (kind === 'own') {
    return names.ownFields.map((own) => ({
      header: `${words.column.own}: ${own.name} (${words.kind[own.of]})`,
      cellOf: (record) => ownCell(record.own[own.id], own),
    }));
  }
  const header = resources[language].touchpoints.field[field];
  return [{ header, cellOf: (record) => cellOfValue(field, record[field], { names, language }) }];
}

function cellOfValue(field: FieldKey, value: Profile[FieldKey], { names, language }: Context): Cell {
  if (value === null) return null;
  const description = touchpointFields[field];
  const ids = value as string[];
  switch (description.kind) {
    case 'flag':
      return resources[language].scale.file[value ? 'yes' : 'no'];
    case 'choice':
      return sayOption(language, field, value as string);
    case 'choices':
      return joined(ids, (option) => sayOption(language, field, option));
    case 'words':
      return joined(ids, (word) => word);
    case 'person':
      return names.people?.labelOf(value as string) ?? null;
    case 'department':
      return names.departments.labelOf(value as string);
    case 'departments':
      return joined(ids, names.departments.labelOf);
    case 'touchpoint':
      return names.touchpoints.labelOf(value as string);
    case 'entries':
      return joined(ids, names.entries[description.of].labelOf);
    case 'attributes':
      return joined(value as Profile['attributes'], writeAttribute);
    default:
      return value as string | number;
  }
}

function joined<T>(values: readonly T[], say: (value: T) => string): string | null {
  return values.length === 0 ? null : joinParts(values.map(say));
}

function ownCell(value: Profile['own'][string] | undefined, { of, options }: OwnField): Cell {
  if (value === undefined || value === null) return null;
  return of === 'choice' ? options.labelOf(String(value)) : value;
}

function labelOrNull(id: string | undefined, labelOf: (id: string) => string): string | null {
  return id === undefined ? null : labelOf(id);
}
