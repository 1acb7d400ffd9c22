import type { Language, Permission, Role } from '@anklang/domain';

/** Who calls: a person with a session, or an API key that acts for the person who made it. */
export type Caller = {
  readonly kind: 'user' | 'apiKey';
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  /** Set when `kind` is 'apiKey'. */
  readonly apiKey: {
    readonly id: string;
    readonly name: string;
    readonly workspaceId: string;
    readonly scopes: readonly Permission[];
  } | null;
};

/** A caller in one workspace. `permissions` is what role and key scope allow together. */
export type Actor = Caller & {
  readonly role: Role;
  readonly departmentIds: readonly string[];
  readonly permissions: ReadonlySet<Permission>;
};
