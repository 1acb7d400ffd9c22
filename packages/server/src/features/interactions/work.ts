import type { Caller } from '../../platform/auth/actor.ts';

/** What the audit log needs to know of whoever does something; jobs keep it with their order. */
export type WorkActor = Pick<Caller, 'kind' | 'userId' | 'name' | 'apiKey'>;

/** Who does something where, and in which request. */
export type Work = { actor: WorkActor; workspaceId: string; requestId: string };
