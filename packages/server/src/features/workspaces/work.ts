import type { Actor } from '../../platform/auth/actor.ts';

/** Who does something where, and in which request: what every change writes into the audit log. */
export type Work = { actor: Actor; workspaceId: string; requestId: string };
