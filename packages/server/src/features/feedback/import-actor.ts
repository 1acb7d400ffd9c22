import type { Caller } from '../../platform/auth/actor.ts';

/** What the audit log needs to know of whoever ordered an import, kept with the job. */
export type ImportActor = Pick<Caller, 'kind' | 'userId' | 'name' | 'apiKey'>;
