import type { Permission, ProgressItemKey } from '@anklang/domain';

type Place = `/w/$workspaceId/${string}`;

/** Where an item is done; for whoever may not do it, where it can be seen. */
const places = {
  described: { to: '/w/$workspaceId/start-with-one', needs: 'touchpoint.manage', else: '/w/$workspaceId/touchpoints' },
  owned: { to: '/w/$workspaceId/desk' },
  heard: { to: '/w/$workspaceId/file', needs: 'interaction.write', else: '/w/$workspaceId/surveys' },
  drawn: { to: '/w/$workspaceId/journeys' },
  chosen: { to: '/w/$workspaceId/start' },
  aimed: { to: '/w/$workspaceId/strategy' },
  dated: { to: '/w/$workspaceId/strategy' },
  proposed: { to: '/w/$workspaceId/implementation' },
  decided: { to: '/w/$workspaceId/implementation' },
  carriedOut: { to: '/w/$workspaceId/implementation' },
  measuredAgain: { to: '/w/$workspaceId/monitoring' },
  reviewed: { to: '/w/$workspaceId/desk' },
} as const satisfies Record<ProgressItemKey, { to: Place } | { to: Place; needs: Permission; else: Place }>;

export function placeOfItem(key: ProgressItemKey, permissions: readonly Permission[]) {
  const place = places[key];
  if (!('needs' in place) || permissions.includes(place.needs)) return place.to;
  return place.else;
}
