export { membershipIn, meQuery } from './me.ts';
export { useMay, useMe, useMembership, useWorkspaceId } from './use-session.ts';
