import { BulkChangeSchema, touchpointFields } from '@anklang/domain';
import { expect, test } from 'vitest';
import { bulkChangeOf, bulkFields, isList, nothingFor } from './bulk-fields.ts';

test('every field that is offered can be changed for many, and no text of one touchpoint is offered', () => {
  const of = { ids: ['touchpoint-1'] };
  for (const field of bulkFields) {
    const change = bulkChangeOf(of, { field, mode: 'set', value: nothingFor(field) });
    expect(BulkChangeSchema.parse(change).set).toEqual({ [field]: nothingFor(field) });
  }
  for (const field of ['name', 'description', 'own', 'classes', 'attributes'] as const) {
    expect(bulkFields).not.toContain(field);
  }
});

test('only lists can be added to or have something taken out', () => {
  const added = bulkFields.filter(isList);
  expect(added).toContain('systemIds');
  expect(added.map((field) => touchpointFields[field].kind)).not.toContain('choice');
  const change = bulkChangeOf({ filter: {} }, { field: 'channels', mode: 'remove', value: ['fax'] });
  expect(change).toEqual({ of: { filter: {} }, set: {}, add: {}, remove: { channels: ['fax'] } });
});
