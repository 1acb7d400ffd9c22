import {
  type BulkChange,
  type FieldKey,
  fail,
  fieldShape,
  type Profile,
  type TouchpointRecord,
  touchpointFields,
} from '@anklang/domain';
import { sameValue } from '../record/same-value.ts';
import { settleValues } from '../record/settle-values.ts';

const lists = ['choices', 'words', 'departments', 'entries'];

/** Only lists can be added to and taken from, and no field is set and added to at once. */
export function refuseOddBulkChange({ set, add, remove }: BulkChange): void {
  const issues = [
    ...wrongIn('add', add, (field) => !lists.includes(touchpointFields[field].kind) || field in set),
    ...wrongIn('remove', remove, (field) => !lists.includes(touchpointFields[field].kind) || field in set),
  ];
  if (issues.length > 0) throw fail('request_invalid', { issues });
}

function wrongIn(part: string, fields: object, isWrong: (field: FieldKey) => boolean) {
  const wrong = (Object.keys(fields) as FieldKey[]).filter(isWrong);
  return wrong.map((field) => ({ path: `body.${part}.${field}`, message: field }));
}

/** The fields of one touchpoint that become something else. */
export function bulkChangeOf({ set, add, remove }: BulkChange, record: TouchpointRecord): Partial<Profile> {
  const listed = [...new Set([...Object.keys(add), ...Object.keys(remove)])] as (keyof typeof add)[];
  const changed = listed.map((field) => {
    const gone = new Set((remove[field] ?? []) as string[]);
    const now = record[field] as string[];
    const kept = [...now, ...((add[field] ?? []) as string[])].filter((value) => !gone.has(value));
    const parsed = fieldShape[field].safeParse([...new Set(kept)]);
    if (parsed.success) return [field, parsed.data] as const;
    throw fail('request_invalid', { issues: [{ path: `body.add.${field}`, message: record.name }] });
  });
  const settled = settleValues({ ...set, ...(Object.fromEntries(changed) as Partial<Profile>) });
  const fields = (Object.keys(settled) as FieldKey[]).filter((field) => !sameValue(settled[field], record[field]));
  return Object.fromEntries(fields.map((field) => [field, settled[field]]));
}
