import { type Permission, permissionsFor, type RouteDescription, routes } from '@anklang/domain';

/** What a key could be used for: what its maker may do, where at least one route takes keys. */
export function offeredScopes(permissions: readonly Permission[]): Permission[] {
  const reachable = new Set<string>();
  for (const route of Object.values(routes) as RouteDescription[]) {
    if (route.sessionOnly) continue;
    for (const permission of permissionsFor(route.access)) reachable.add(permission);
  }
  return permissions.filter((permission) => reachable.has(permission));
}
