import { entryBodies, type Profile } from '@anklang/domain';
import { z } from 'zod';
import type { DatabaseTransaction } from '../../../platform/services.ts';
import { listBodies } from './store/references.ts';

type Asked = {
  readonly workspaceId: string;
  readonly field: 'classes' | 'own';
  /** What is newly said, by the id of the classification or own field. */
  readonly values: Profile['classes'] | Profile['own'];
};

/** Ids whose value is none of the classes, or not what the own field is for; ids of no entry are among them. */
export async function findMisfits(
  transaction: DatabaseTransaction,
  { workspaceId, field, values }: Asked,
): Promise<string[]> {
  const kind = field === 'classes' ? 'classification' : 'ownField';
  const bodies = await listBodies(transaction, { workspaceId, kind, ids: Object.keys(values) });
  return Object.entries(values).flatMap(([id, value]) => {
    const body = bodies.get(id);
    return body !== undefined && fits(kind, JSON.parse(body), value) ? [] : [id];
  });
}

function fits(kind: 'classification' | 'ownField', body: unknown, value: unknown): boolean {
  if (kind === 'classification') {
    const { classes = [] } = entryBodies.classification.safeParse(body).data ?? {};
    return classes.some(({ id }) => id === value);
  }
  const own = entryBodies.ownField.safeParse(body).data;
  switch (own?.kind) {
    case 'text':
      return typeof value === 'string';
    case 'number':
      return typeof value === 'number';
    case 'date':
      return z.iso.date().safeParse(value).success;
    case 'choice':
      return own.options.some(({ id }) => id === value);
    case undefined:
      return false;
  }
}
