import type { Touchpoint } from '@anklang/domain';

export type TouchpointFields = Pick<Touchpoint, 'name' | 'description' | 'departmentId'>;

export function fieldsOf({ name, description, departmentId }: Touchpoint): TouchpointFields {
  return { name, description, departmentId };
}

/** Only what the person changed is sent, so that somebody else's change to another field stays. */
export function changedFields(before: TouchpointFields, typed: TouchpointFields): Partial<TouchpointFields> {
  return {
    ...(typed.name === before.name ? {} : { name: typed.name }),
    ...(typed.description === before.description ? {} : { description: typed.description }),
    ...(typed.departmentId === before.departmentId ? {} : { departmentId: typed.departmentId }),
  };
}
