import type { FieldKey } from '@anklang/domain';
import type { TouchpointValueTable } from '../../../../platform/database/tables.ts';
import type { DatabaseTransaction } from '../../../../platform/services.ts';

const rowsAtOnce = 500;

export async function deleteValues(
  transaction: DatabaseTransaction,
  { touchpointIds, fields }: { touchpointIds: readonly string[]; fields: readonly FieldKey[] },
): Promise<void> {
  if (fields.length === 0) return;
  for (let from = 0; from < touchpointIds.length; from += rowsAtOnce) {
    await transaction
      .deleteFrom('touchpointValue')
      .where('touchpointId', 'in', touchpointIds.slice(from, from + rowsAtOnce))
      .where('field', 'in', [...fields])
      .execute();
  }
}

export async function insertValues(
  transaction: DatabaseTransaction,
  values: readonly TouchpointValueTable[],
): Promise<void> {
  for (let from = 0; from < values.length; from += rowsAtOnce) {
    await transaction
      .insertInto('touchpointValue')
      .values(values.slice(from, from + rowsAtOnce))
      .execute();
  }
}
