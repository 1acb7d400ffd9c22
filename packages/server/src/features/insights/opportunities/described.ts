import type { Services } from '../../../platform/services.ts';
import { type AskedField, askedFields, listInUse, listValues, type TouchpointInUse } from './repository.ts';

/** What the rules need to know of a touchpoint that customers meet today. */
export type Described = TouchpointInUse & { readonly [Field in AskedField]: ReadonlySet<string> };

/** By name. */
export async function readDescribed(services: Services, workspaceId: string): Promise<Described[]> {
  const [touchpoints, values] = await Promise.all([
    listInUse(services.database, workspaceId),
    listValues(services.database, workspaceId),
  ]);
  const byId = new Map(touchpoints.map((touchpoint) => [touchpoint.id, new Map<string, Set<string>>()]));
  for (const { touchpointId, field, value } of values) {
    const fields = byId.get(touchpointId);
    if (!fields) continue;
    const known = fields.get(field);
    if (known) known.add(value);
    else fields.set(field, new Set([value]));
  }
  return touchpoints.map((touchpoint) => {
    const fields = byId.get(touchpoint.id)!;
    const said = askedFields.map((field) => [field, fields.get(field) ?? new Set<string>()] as const);
    return { ...touchpoint, ...(Object.fromEntries(said) as Record<AskedField, Set<string>>) };
  });
}

export function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): string[] {
  return [...one].filter((value) => other.has(value));
}
