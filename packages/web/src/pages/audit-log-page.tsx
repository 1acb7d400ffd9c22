export { AuditLog as AuditLogPage } from '../features/workspaces/audit-log.tsx';
