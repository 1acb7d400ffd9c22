import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { AuditLogSearch } from '../search.ts';
import { workspace } from './roots.ts';

const general = createRoute({
  getParentRoute: () => workspace,
  path: 'settings/general',
  component: lazyRouteComponent(() => import('../../pages/general-page.tsx'), 'GeneralPage'),
});

const members = createRoute({
  getParentRoute: () => workspace,
  path: 'settings/members',
  component: lazyRouteComponent(() => import('../../pages/members-page.tsx'), 'MembersPage'),
});

const departments = createRoute({
  getParentRoute: () => workspace,
  path: 'settings/departments',
  component: lazyRouteComponent(() => import('../../pages/departments-page.tsx'), 'DepartmentsPage'),
});

const apiKeys = createRoute({
  getParentRoute: () => workspace,
  path: 'settings/api-keys',
  component: lazyRouteComponent(() => import('../../pages/api-keys-page.tsx'), 'ApiKeysPage'),
});

const auditLog = createRoute({
  getParentRoute: () => workspace,
  path: 'settings/audit-log',
  validateSearch: AuditLogSearch,
  component: lazyRouteComponent(() => import('../../pages/audit-log-page.tsx'), 'AuditLogPage'),
});

const account = createRoute({
  getParentRoute: () => workspace,
  path: 'account',
  component: lazyRouteComponent(() => import('../../pages/account-page.tsx'), 'AccountPage'),
});

/** The workspace itself and one’s own account. */
export const settingsRoutes = [general, members, departments, apiKeys, auditLog, account] as const;
