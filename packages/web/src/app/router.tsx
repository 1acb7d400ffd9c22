import { EntryKindSchema } from '@anklang/domain';
import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { BrandFitSearch } from '../features/brand-fit/overview/brand-fit-search.ts';
import { StartSearch } from '../features/candidates/start-search.ts';
import { DeskSearch } from '../features/care/desk/desk-search.ts';
import { RelevanceSearch } from '../features/relevance/relevance-search.ts';
import { RequestsSearch } from '../features/requests/requests-search.ts';
import { RegisterSearch } from '../features/touchpoints/register/register-search.ts';
import { QuestionSearch } from '../features/ways/question-search.ts';
import { DropOffSearch, VariantsSearch, WaysSearch } from '../features/ways/ways-search.ts';
import { enterInvitation, enterSetup, enterSignIn, enterStart, enterWelcome, enterWorkspace } from './enter.ts';
import { BugPage, NotFoundPage } from './error-pages.tsx';
import { Root } from './root.tsx';
import {
  AttributionSearch,
  AuditLogSearch,
  BreaksSearch,
  FoundNamesSearch,
  ImportResultSearch,
  ImportSearch,
  InteractionImportSearch,
  NewPlanSearch,
  PlanSearch,
  RankingSearch,
  RelationshipAccountSearch,
  SignInSearch,
  StartersSearch,
  TouchpointSearch,
} from './search.ts';
import { Shell } from './shell.tsx';

type RouterContext = { queryClient: QueryClient };

const root = createRootRouteWithContext<RouterContext>()({ component: Root });

const start = createRoute({ getParentRoute: () => root, path: '/', beforeLoad: enterStart });
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: SignInSearch,
  beforeLoad: enterSignIn,
  component: lazyRouteComponent(() => import('../pages/sign-in-page.tsx'), 'SignInPage'),
});
const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  beforeLoad: enterSetup,
  component: lazyRouteComponent(() => import('../pages/setup-page.tsx'), 'SetupPage'),
});
const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  beforeLoad: enterInvitation,
  component: lazyRouteComponent(() => import('../pages/invitation-page.tsx'), 'InvitationPage'),
});
const welcome = createRoute({
  getParentRoute: () => root,
  path: '/welcome',
  beforeLoad: enterWelcome,
  component: lazyRouteComponent(() => import('../pages/welcome-page.tsx'), 'WelcomePage'),
});

const workspace = createRoute({
  getParentRoute: () => root,
  path: '/w/$workspaceId',
  beforeLoad: enterWorkspace,
  component: Shell,
});
const workspaceStart = createRoute({
  getParentRoute: () => workspace,
  path: '/',
  component: lazyRouteComponent(() => import('../pages/as-is-page.tsx'), 'AsIsPage'),
});
const desk = createRoute({
  getParentRoute: () => workspace,
  path: 'desk',
  validateSearch: DeskSearch,
  component: lazyRouteComponent(() => import('../pages/desk-page.tsx'), 'DeskPage'),
});
const careCalendar = createRoute({
  getParentRoute: () => workspace,
  path: 'desk/calendar',
  validateSearch: DeskSearch,
  component: lazyRouteComponent(() => import('../pages/care-calendar-page.tsx'), 'CareCalendarPage'),
});
const requests = createRoute({
  getParentRoute: () => workspace,
  path: 'requests',
  validateSearch: RequestsSearch,
  component: lazyRouteComponent(() => import('../pages/requests-page.tsx'), 'RequestsPage'),
});
const changeSets = createRoute({
  getParentRoute: () => workspace,
  path: 'touchpoints/changes',
  component: lazyRouteComponent(() => import('../pages/change-sets-page.tsx'), 'ChangeSetsPage'),
});
const ranking = createRoute({
  getParentRoute: () => workspace,
  path: 'ranking',
  validateSearch: RankingSearch,
  component: lazyRouteComponent(() => import('../pages/ranking-page.tsx'), 'RankingPage'),
});
const surveys = createRoute({
  getParentRoute: () => workspace,
  path: 'surveys',
  component: lazyRouteComponent(() => import('../pages/surveys-page.tsx'), 'SurveysPage'),
});
const surveysImport = createRoute({
  getParentRoute: () => workspace,
  path: 'surveys/import',
  validateSearch: ImportSearch,
  component: lazyRouteComponent(() => import('../pages/survey-import-page.tsx'), 'SurveyImportPage'),
});
const interactions = createRoute({
  getParentRoute: () => workspace,
  path: 'interactions',
  component: lazyRouteComponent(() => import('../pages/interactions-page.tsx'), 'InteractionsPage'),
});
const interactionImport = createRoute({
  getParentRoute: () => workspace,
  path: 'interactions/import',
  validateSearch: InteractionImportSearch,
  component: lazyRouteComponent(() => import('../pages/interaction-import-page.tsx'), 'InteractionImportPage'),
});
const interactionImportResult = createRoute({
  getParentRoute: () => workspace,
  path: 'interactions/imports/$importId',
  validateSearch: ImportResultSearch,
  component: lazyRouteComponent(
    () => import('../pages/interaction-import-result-page.tsx'),
    'InteractionImportResultPage',
  ),
});
const foundNames = createRoute({
  getParentRoute: () => workspace,
  path: 'interactions/names',
  validateSearch: FoundNamesSearch,
  component: lazyRouteComponent(() => import('../pages/found-names-page.tsx'), 'FoundNamesPage'),
});
const touchpoints = createRoute({
  getParentRoute: () => workspace,
  path: 'touchpoints',
  validateSearch: RegisterSearch,
  component: lazyRouteComponent(() => import('../pages/touchpoints-page.tsx'), 'TouchpointsPage'),
});
const touchpoint = createRoute({
  getParentRoute: () => workspace,
  path: 'touchpoints/$touchpointId',
  validateSearch: TouchpointSearch,
  component: lazyRouteComponent(() => import('../pages/touchpoint-page.tsx'), 'TouchpointPage'),
});
const starters = createRoute({
  getParentRoute: () => workspace,
  path: 'touchpoints/starters',
  validateSearch: StartersSearch,
  component: lazyRouteComponent(() => import('../pages/starters-page.tsx'), 'StartersPage'),
});
const duplicates = createRoute({
  getParentRoute: () => workspace,
  path: 'touchpoints/duplicates',
  component: lazyRouteComponent(() => import('../pages/duplicates-page.tsx'), 'DuplicatesPage'),
});
const touchpointImport = createRoute({
  getParentRoute: () => workspace,
  path: 'touchpoints/import',
  component: lazyRouteComponent(() => import('../pages/touchpoint-import-page.tsx'), 'TouchpointImportPage'),
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
  component: lazyRouteComponent(() => import('../pages/surroundings-page.tsx'), 'SurroundingsPage'),
});
const brandFit = createRoute({
  getParentRoute: () => workspace,
  path: 'brand-fit',
  validateSearch: BrandFitSearch,
  component: lazyRouteComponent(() => import('../pages/brand-fit-page.tsx'), 'BrandFitPage'),
});
const relevance = createRoute({
  getParentRoute: () => workspace,
  path: 'relevance',
  validateSearch: RelevanceSearch,
  component: lazyRouteComponent(() => import('../pages/relevance-page.tsx'), 'RelevancePage'),
});
const ways = createRoute({
  getParentRoute: () => workspace,
  path: 'ways',
  validateSearch: WaysSearch,
  component: lazyRouteComponent(() => import('../pages/ways-page.tsx'), 'WaysPage'),
});
const waysVariants = createRoute({
  getParentRoute: () => workspace,
  path: 'ways/variants',
  validateSearch: VariantsSearch,
  component: lazyRouteComponent(() => import('../pages/ways-variants-page.tsx'), 'VariantsPage'),
});
const waysDropOff = createRoute({
  getParentRoute: () => workspace,
  path: 'ways/drop-off',
  validateSearch: DropOffSearch,
  component: lazyRouteComponent(() => import('../pages/ways-drop-off-page.tsx'), 'DropOffPage'),
});
const waysCustomer = createRoute({
  getParentRoute: () => workspace,
  path: 'ways/customer',
  validateSearch: QuestionSearch,
  component: lazyRouteComponent(() => import('../pages/ways-customer-page.tsx'), 'CustomerPage'),
});
const breaks = createRoute({
  getParentRoute: () => workspace,
  path: 'breaks',
  validateSearch: BreaksSearch,
  component: lazyRouteComponent(() => import('../pages/breaks-page.tsx'), 'BreaksPage'),
});
const whereToStart = createRoute({
  getParentRoute: () => workspace,
  path: 'start',
  validateSearch: StartSearch,
  component: lazyRouteComponent(() => import('../pages/where-to-start-page.tsx'), 'WhereToStartPage'),
});
const plans = createRoute({
  getParentRoute: () => workspace,
  path: 'plans',
  component: lazyRouteComponent(() => import('../pages/plans-page.tsx'), 'PlansPage'),
});
const newPlan = createRoute({
  getParentRoute: () => workspace,
  path: 'plans/new',
  validateSearch: NewPlanSearch,
  component: lazyRouteComponent(() => import('../pages/new-plan-page.tsx'), 'NewPlanPage'),
});
const plan = createRoute({
  getParentRoute: () => workspace,
  path: 'plans/$planId',
  validateSearch: PlanSearch,
  component: lazyRouteComponent(() => import('../pages/plan-page.tsx'), 'PlanPage'),
});
const attribution = createRoute({
  getParentRoute: () => workspace,
  path: 'attribution',
  validateSearch: AttributionSearch,
  component: lazyRouteComponent(() => import('../pages/attribution-page.tsx'), 'AttributionPage'),
});
const relationshipAccount = createRoute({
  getParentRoute: () => workspace,
  path: 'relationship-account',
  validateSearch: RelationshipAccountSearch,
  component: lazyRouteComponent(() => import('../pages/relationship-account-page.tsx'), 'RelationshipAccountPage'),
});
const strategy = createRoute({
  getParentRoute: () => workspace,
  path: 'strategy',
  component: lazyRouteComponent(() => import('../pages/strategy-page.tsx'), 'StrategyPage'),
});
const implementation = createRoute({
  getParentRoute: () => workspace,
  path: 'implementation',
  component: lazyRouteComponent(() => import('../pages/implementation-page.tsx'), 'ImplementationPage'),
});
const monitoring = createRoute({
  getParentRoute: () => workspace,
  path: 'monitoring',
  component: lazyRouteComponent(() => import('../pages/monitoring-page.tsx'), 'MonitoringPage'),
});
const general = createRoute({
  getParentRoute: () => workspace,
  path: 'settings/general',
  component: lazyRouteComponent(() => import('../pages/general-page.tsx'), 'GeneralPage'),
});
const members = createRoute({
  getParentRoute: () => workspace,
  path: 'settings/members',
  component: lazyRouteComponent(() => import('../pages/members-page.tsx'), 'MembersPage'),
});
const departments = createRoute({
  getParentRoute: () => workspace,
  path: 'settings/departments',
  component: lazyRouteComponent(() => import('../pages/departments-page.tsx'), 'DepartmentsPage'),
});
const apiKeys = createRoute({
  getParentRoute: () => workspace,
  path: 'settings/api-keys',
  component: lazyRouteComponent(() => import('../pages/api-keys-page.tsx'), 'ApiKeysPage'),
});
const auditLog = createRoute({
  getParentRoute: () => workspace,
  path: 'settings/audit-log',
  validateSearch: AuditLogSearch,
  component: lazyRouteComponent(() => import('../pages/audit-log-page.tsx'), 'AuditLogPage'),
});
const account = createRoute({
  getParentRoute: () => workspace,
  path: 'account',
  component: lazyRouteComponent(() => import('../pages/account-page.tsx'), 'AccountPage'),
});

const routeTree = root.addChildren([
  start,
  signIn,
  setup,
  invitation,
  welcome,
  workspace.addChildren([
    workspaceStart,
    desk,
    careCalendar,
    requests,
    changeSets,
    ranking,
    surveys,
    surveysImport,
    interactions,
    interactionImport,
    interactionImportResult,
    foundNames,
    touchpoints,
    starters,
    duplicates,
    touchpointImport,
    touchpoint,
    surroundings,
    surroundingsOfKind,
    brandFit,
    relevance,
    ways,
    waysVariants,
    waysDropOff,
    waysCustomer,
    breaks,
    whereToStart,
    plans,
    newPlan,
    plan,
    attribution,
    relationshipAccount,
    strategy,
    implementation,
    monitoring,
    general,
    members,
    departments,
    apiKeys,
    auditLog,
    account,
  ]),
]);

export function createAppRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    context: { queryClient },
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    defaultErrorComponent: BugPage,
    defaultNotFoundComponent: NotFoundPage,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
