import { EntryKindSchema } from '@anklang/domain';
import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { BrandFitSearch } from '../../features/brand-fit/overview/brand-fit-search.ts';
import { StartSearch } from '../../features/candidates/start-search.ts';
import { DeskSearch } from '../../features/care/desk/desk-search.ts';
import { RelevanceSearch } from '../../features/relevance/relevance-search.ts';
import { RequestsSearch } from '../../features/requests/requests-search.ts';
import { RegisterSearch } from '../../features/touchpoints/register/register-search.ts';
import { StartersSearch, TouchpointSearch } from '../search.ts';
import { workspace } from './roots.ts';

const desk = createRoute({
  getParentRoute: () => workspace,
  path: 'desk',
  validateSearch: DeskSearch,
  component: lazyRouteComponent(() => import('../../pages/desk-page.tsx'), 'DeskPage'),
});

const careCalendar = createRoute({
  getParentRoute: () => workspace,
  path: 'desk/calendar',
  validateSearch: DeskSearch,
  component: lazyRouteComponent(() => import('../../pages/care-calendar-page.tsx'), 'CareCalendarPage'),
});

const requests = createRoute({
  getParentRoute: () => workspace,
  path: 'requests',
  validateSearch: RequestsSearch,
  component: lazyRouteComponent(() => import('../../pages/requests-page.tsx'), 'RequestsPage'),
});

const changeSets = createRoute({
  getParentRoute: () => workspace,
  path: 'touchpoints/changes',
  component: lazyRouteComponent(() => import('../../pages/change-sets-page.tsx'), 'ChangeSetsPage'),
});

const touchpoints = createRoute({
  getParentRoute: () => workspace,
  path: 'touchpoints',
  validateSearch: RegisterSearch,
  component: lazyRouteComponent(() => import('../../pages/touchpoints-page.tsx'), 'TouchpointsPage'),
});

const starters = createRoute({
  getParentRoute: () => workspace,
  path: 'touchpoints/starters',
  validateSearch: StartersSearch,
  component: lazyRouteComponent(() => import('../../pages/starters-page.tsx'), 'StartersPage'),
});

const duplicates = createRoute({
  getParentRoute: () => workspace,
  path: 'touchpoints/duplicates',
  component: lazyRouteComponent(() => import('../../pages/duplicates-page.tsx'), 'DuplicatesPage'),
});

const touchpointImport = createRoute({
  getParentRoute: () => workspace,
  path: 'touchpoints/import',
  component: lazyRouteComponent(() => import('../../pages/touchpoint-import-page.tsx'), 'TouchpointImportPage'),
});

const touchpoint = createRoute({
  getParentRoute: () => workspace,
  path: 'touchpoints/$touchpointId',
  validateSearch: TouchpointSearch,
  component: lazyRouteComponent(() => import('../../pages/touchpoint-page.tsx'), 'TouchpointPage'),
});

const surroundings = createRoute({
  getParentRoute: () => workspace,
  path: 'surroundings',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/w/$workspaceId/surroundings/$kind', params: { ...params, kind: 'phase' }, replace: true });
  },
});

const surroundingsOfKind = createRoute({
  getParentRoute: () => workspace,
  path: 'surroundings/$kind',
  params: {
    parse: ({ kind }) => ({ kind: EntryKindSchema.catch('phase').parse(kind) }),
    stringify: ({ kind }) => ({ kind }),
  },
  component: lazyRouteComponent(() => import('../../pages/surroundings-page.tsx'), 'SurroundingsPage'),
});

const brandFit = createRoute({
  getParentRoute: () => workspace,
  path: 'brand-fit',
  validateSearch: BrandFitSearch,
  component: lazyRouteComponent(() => import('../../pages/brand-fit-page.tsx'), 'BrandFitPage'),
});

const relevance = createRoute({
  getParentRoute: () => workspace,
  path: 'relevance',
  validateSearch: RelevanceSearch,
  component: lazyRouteComponent(() => import('../../pages/relevance-page.tsx'), 'RelevancePage'),
});

const whereToStart = createRoute({
  getParentRoute: () => workspace,
  path: 'start',
  validateSearch: StartSearch,
  component: lazyRouteComponent(() => import('../../pages/where-to-start-page.tsx'), 'WhereToStartPage'),
});

/** The register and what stands around touchpoints. */
export const registerRoutes = [
  desk,
  careCalendar,
  requests,
  changeSets,
  touchpoints,
  starters,
  duplicates,
  touchpointImport,
  touchpoint,
  surroundings,
  surroundingsOfKind,
  brandFit,
  relevance,
  whereToStart,
] as const;
