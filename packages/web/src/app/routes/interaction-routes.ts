import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { QuestionSearch } from '../../features/ways/question-search.ts';
import { DropOffSearch, VariantsSearch, WaysSearch } from '../../features/ways/ways-search.ts';
import {
  AttributionSearch,
  BreaksSearch,
  FoundNamesSearch,
  ImportResultSearch,
  InteractionImportSearch,
  NewPlanSearch,
  PlanSearch,
  RelationshipAccountSearch,
} from '../search.ts';
import { workspace } from './roots.ts';

const interactions = createRoute({
  getParentRoute: () => workspace,
  path: 'interactions',
  component: lazyRouteComponent(() => import('../../pages/interactions-page.tsx'), 'InteractionsPage'),
});

const interactionImport = createRoute({
  getParentRoute: () => workspace,
  path: 'interactions/import',
  validateSearch: InteractionImportSearch,
  component: lazyRouteComponent(() => import('../../pages/interaction-import-page.tsx'), 'InteractionImportPage'),
});

const interactionImportResult = createRoute({
  getParentRoute: () => workspace,
  path: 'interactions/imports/$importId',
  validateSearch: ImportResultSearch,
  component: lazyRouteComponent(
    () => import('../../pages/interaction-import-result-page.tsx'),
    'InteractionImportResultPage',
  ),
});

const foundNames = createRoute({
  getParentRoute: () => workspace,
  path: 'interactions/names',
  validateSearch: FoundNamesSearch,
  component: lazyRouteComponent(() => import('../../pages/found-names-page.tsx'), 'FoundNamesPage'),
});

const ways = createRoute({
  getParentRoute: () => workspace,
  path: 'ways',
  validateSearch: WaysSearch,
  component: lazyRouteComponent(() => import('../../pages/ways-page.tsx'), 'WaysPage'),
});

const waysVariants = createRoute({
  getParentRoute: () => workspace,
  path: 'ways/variants',
  validateSearch: VariantsSearch,
  component: lazyRouteComponent(() => import('../../pages/ways-variants-page.tsx'), 'VariantsPage'),
});

const waysDropOff = createRoute({
  getParentRoute: () => workspace,
  path: 'ways/drop-off',
  validateSearch: DropOffSearch,
  component: lazyRouteComponent(() => import('../../pages/ways-drop-off-page.tsx'), 'DropOffPage'),
});

const waysCustomer = createRoute({
  getParentRoute: () => workspace,
  path: 'ways/customer',
  validateSearch: QuestionSearch,
  component: lazyRouteComponent(() => import('../../pages/ways-customer-page.tsx'), 'CustomerPage'),
});

const breaks = createRoute({
  getParentRoute: () => workspace,
  path: 'breaks',
  validateSearch: BreaksSearch,
  component: lazyRouteComponent(() => import('../../pages/breaks-page.tsx'), 'BreaksPage'),
});

const plans = createRoute({
  getParentRoute: () => workspace,
  path: 'plans',
  component: lazyRouteComponent(() => import('../../pages/plans-page.tsx'), 'PlansPage'),
});

const newPlan = createRoute({
  getParentRoute: () => workspace,
  path: 'plans/new',
  validateSearch: NewPlanSearch,
  component: lazyRouteComponent(() => import('../../pages/new-plan-page.tsx'), 'NewPlanPage'),
});

const plan = createRoute({
  getParentRoute: () => workspace,
  path: 'plans/$planId',
  validateSearch: PlanSearch,
  component: lazyRouteComponent(() => import('../../pages/plan-page.tsx'), 'PlanPage'),
});

const attribution = createRoute({
  getParentRoute: () => workspace,
  path: 'attribution',
  validateSearch: AttributionSearch,
  component: lazyRouteComponent(() => import('../../pages/attribution-page.tsx'), 'AttributionPage'),
});

const relationshipAccount = createRoute({
  getParentRoute: () => workspace,
  path: 'relationship-account',
  validateSearch: RelationshipAccountSearch,
  component: lazyRouteComponent(() => import('../../pages/relationship-account-page.tsx'), 'RelationshipAccountPage'),
});

/** Interactions and the ways customers take. */
export const interactionRoutes = [
  interactions,
  interactionImport,
  interactionImportResult,
  foundNames,
  ways,
  waysVariants,
  waysDropOff,
  waysCustomer,
  breaks,
  plans,
  newPlan,
  plan,
  attribution,
  relationshipAccount,
] as const;
