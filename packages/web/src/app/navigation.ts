import type { Permission } from '@anklang/domain';

/** A page that can be gone to, with what the role needs for it. `key` is its word under `shell:navigation`. */
export const places = {
  overview: { to: '/w/$workspaceId', permission: 'workspace.read' },
  asIs: { to: '/w/$workspaceId/as-is', permission: 'workspace.read' },
  startWithOne: { to: '/w/$workspaceId/start-with-one', permission: 'touchpoint.manage' },
  ownFile: { to: '/w/$workspaceId/file', permission: 'interaction.write' },
  desk: { to: '/w/$workspaceId/desk', permission: 'touchpoint.read' },
  requests: { to: '/w/$workspaceId/requests', permission: 'touchpoint.read' },
  careCalendar: { to: '/w/$workspaceId/desk/calendar', permission: 'touchpoint.read' },
  ranking: { to: '/w/$workspaceId/ranking', permission: 'insight.read' },
  surveys: { to: '/w/$workspaceId/surveys', permission: 'survey.read' },
  surveysImport: { to: '/w/$workspaceId/surveys/import', permission: 'survey.import' },
  interactions: { to: '/w/$workspaceId/interactions', permission: 'insight.read' },
  interactionImport: { to: '/w/$workspaceId/interactions/import', permission: 'interaction.write' },
  foundNames: { to: '/w/$workspaceId/interactions/names', permission: 'insight.read' },
  touchpoints: { to: '/w/$workspaceId/touchpoints', permission: 'touchpoint.read' },
  starters: { to: '/w/$workspaceId/touchpoints/starters', permission: 'touchpoint.read' },
  duplicates: { to: '/w/$workspaceId/touchpoints/duplicates', permission: 'touchpoint.read' },
  changeSets: { to: '/w/$workspaceId/touchpoints/changes', permission: 'touchpoint.read' },
  touchpointImport: { to: '/w/$workspaceId/touchpoints/import', permission: 'touchpoint.manage' },
  surroundings: { to: '/w/$workspaceId/surroundings', permission: 'touchpoint.read' },
  brandFit: { to: '/w/$workspaceId/brand-fit', permission: 'touchpoint.read' },
  relevance: { to: '/w/$workspaceId/relevance', permission: 'insight.read' },
  linkGraph: { to: '/w/$workspaceId/links', permission: 'insight.read' },
  journeys: { to: '/w/$workspaceId/journeys', permission: 'journey.read' },
  decisionCycle: { to: '/w/$workspaceId/decision-cycle', permission: 'journey.read' },
  views: { to: '/w/$workspaceId/views', permission: 'journey.read' },
  newView: { to: '/w/$workspaceId/views/new', permission: 'journey.manage' },
  ways: { to: '/w/$workspaceId/ways', permission: 'insight.read' },
  breaks: { to: '/w/$workspaceId/breaks', permission: 'insight.read' },
  attribution: { to: '/w/$workspaceId/attribution', permission: 'insight.read' },
  relationshipAccount: { to: '/w/$workspaceId/relationship-account', permission: 'insight.read' },
  start: { to: '/w/$workspaceId/start', permission: 'insight.read' },
  opportunities: { to: '/w/$workspaceId/opportunities', permission: 'insight.read' },
  plans: { to: '/w/$workspaceId/plans', permission: 'insight.read' },
  newPlan: { to: '/w/$workspaceId/plans/new', permission: 'plan.edit' },
  strategy: { to: '/w/$workspaceId/strategy', permission: 'workspace.read' },
  implementation: { to: '/w/$workspaceId/implementation', permission: 'measure.read' },
  newMeasure: { to: '/w/$workspaceId/implementation/new', permission: 'measure.edit' },
  monitoring: { to: '/w/$workspaceId/monitoring', permission: 'workspace.read' },
  rounds: { to: '/w/$workspaceId/rounds', permission: 'workspace.read' },
  general: { to: '/w/$workspaceId/settings/general', permission: 'workspace.manage' },
  members: { to: '/w/$workspaceId/settings/members', permission: 'member.read' },
  departments: { to: '/w/$workspaceId/settings/departments', permission: 'department.manage' },
  apiKeys: { to: '/w/$workspaceId/settings/api-keys', permission: 'apiKey.manage' },
  auditLog: { to: '/w/$workspaceId/settings/audit-log', permission: 'auditLog.read' },
  account: { to: '/w/$workspaceId/account', permission: 'workspace.read' },
  guide: { to: '/w/$workspaceId/guide', permission: 'workspace.read' },
} as const satisfies Record<string, { to: `/w/$workspaceId${string}`; permission: Permission }>;

export type PlaceKey = keyof typeof places;
export type Step = { key: PlaceKey; pages: PlaceKey[] };

const steps: readonly Step[] = [
  {
    key: 'asIs',
    pages: [
      'desk',
      'ranking',
      'surveys',
      'interactions',
      'touchpoints',
      'surroundings',
      'brandFit',
      'journeys',
      'linkGraph',
      'decisionCycle',
      'views',
      'ways',
      'breaks',
      'relationshipAccount',
      'attribution',
    ],
  },
  { key: 'strategy', pages: ['start', 'relevance', 'opportunities', 'plans'] },
  { key: 'implementation', pages: [] },
  { key: 'monitoring', pages: [] },
];
const settings: readonly PlaceKey[] = ['general', 'members', 'departments', 'apiKeys', 'auditLog'];

/** What somebody with these permissions is offered. What the role may not do is not there. */
export function navigationFor(permissions: readonly Permission[]): {
  steps: Step[];
  settings: PlaceKey[];
  all: PlaceKey[];
} {
  const open = (key: PlaceKey) => permissions.includes(places[key].permission);
  return {
    steps: steps.filter(({ key }) => open(key)).map(({ key, pages }) => ({ key, pages: pages.filter(open) })),
    settings: settings.filter(open),
    all: (Object.keys(places) as PlaceKey[]).filter(open),
  };
}

/** The place a path belongs to: the longest address that begins it. */
export function placeOf(pathname: string): PlaceKey | null {
  const rest = pathname.replace(/^\/w\/[^/]+/, '').replace(/\/$/, '');
  if (rest === pathname.replace(/\/$/, '')) return null;
  let best: PlaceKey | null = null;
  for (const key of Object.keys(places) as PlaceKey[]) {
    const address = places[key].to.slice('/w/$workspaceId'.length);
    const begins = address === '' ? rest === '' : rest === address || rest.startsWith(`${address}/`);
    if (begins && (best === null || address.length > places[best].to.length - '/w/$workspaceId'.length)) best = key;
  }
  return best;
}

/** The step a place belongs to, so that its part of the navigation stands open. */
export function stepOf(place: PlaceKey | null): PlaceKey | null {
  if (place === null) return null;
  const page = pageOf(place);
  return steps.find(({ key, pages }) => key === page || pages.includes(page))?.key ?? null;
}

/** Places that have no entry of their own, and the page whose entry is theirs. */
const within: Partial<Record<PlaceKey, PlaceKey>> = {
  startWithOne: 'overview',
  ownFile: 'overview',
  surveysImport: 'surveys',
  interactionImport: 'interactions',
  foundNames: 'interactions',
  starters: 'touchpoints',
  duplicates: 'touchpoints',
  touchpointImport: 'touchpoints',
  changeSets: 'touchpoints',
  careCalendar: 'desk',
  requests: 'desk',
  newPlan: 'plans',
  newMeasure: 'implementation',
  newView: 'views',
};

/** The page in the navigation that a place belongs to. */
export function pageOf(place: PlaceKey): PlaceKey {
  return within[place] ?? place;
}

/** Second key after `g`: go to. */
export const goKeys = {
  o: 'overview',
  d: 'desk',
  r: 'ranking',
  b: 'surveys',
  i: 'interactions',
  t: 'touchpoints',
  w: 'ways',
  '1': 'asIs',
  '2': 'strategy',
  '3': 'implementation',
  '4': 'monitoring',
} as const satisfies Record<string, PlaceKey>;
