import { z } from 'zod';
import { PermissionSchema, RoleSchema } from './permissions.ts';

export const Id = z.string().regex(/^[0-9A-Za-z_-]{8,64}$/);
export const LanguageSchema = z.enum(['de', 'en']);
export type Language = z.output<typeof LanguageSchema>;
/** ISO 8601 instant in UTC. */
export const Instant = z.iso.datetime();

const Name = z.string().trim().min(1).max(120);
const Email = z.email().max(254);
/** Length is the only rule, as NIST SP 800-63B recommends. */
export const Password = z.string().min(12).max(128);

/** What a workspace reckons in until somebody chooses otherwise. */
export const usualCurrency = 'EUR';
/** The shape alone: which codes there are is asked where one is kept, as browsers do not all know the same. */
const Currency = z.string().regex(/^[A-Z]{3}$/);

export const SetupSchema = z.object({
  name: Name,
  email: Email,
  password: Password,
  workspaceName: Name,
  language: LanguageSchema,
  /** The one-time code that the start prints; needed from elsewhere than this machine. */
  code: z.string().max(40).optional(),
});
export const SetupStateSchema = z.object({ needed: z.boolean(), codeNeeded: z.boolean() }).meta({ id: 'SetupState' });

export const WorkspaceSchema = z
  .object({
    id: Id,
    name: z.string(),
    language: LanguageSchema,
    currency: z.string().describe('What amounts of money are in, by its ISO 4217 code.'),
    createdAt: Instant,
    demo: z
      .enum(['loading', 'ready'])
      .nullable()
      .describe('An example with invented data, being filled or ready; null: a workspace of real work.'),
  })
  .meta({ id: 'Workspace' });
export type Workspace = z.output<typeof WorkspaceSchema>;
export const NewWorkspaceSchema = z.object({ name: Name, language: LanguageSchema });
export const WorkspaceChangeSchema = z
  .object({ name: Name, language: LanguageSchema, currency: Currency.describe('By its ISO 4217 code.') })
  .partial();

export const MeSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    language: LanguageSchema,
    memberships: z.array(
      z.object({
        workspace: WorkspaceSchema,
        role: RoleSchema,
        departmentIds: z.array(Id),
        permissions: z.array(PermissionSchema),
      }),
    ),
  })
  .meta({ id: 'Me' });
export type Me = z.output<typeof MeSchema>;
export const MeChangeSchema = z.object({ name: Name, language: LanguageSchema }).partial();

export const MemberSchema = z
  .object({
    userId: z.string(),
    name: z.string(),
    email: z.string(),
    role: RoleSchema,
    departmentIds: z.array(Id),
    joinedAt: Instant,
  })
  .meta({ id: 'Member' });
export type Member = z.output<typeof MemberSchema>;
export const MemberChangeSchema = z.object({ role: RoleSchema, departmentIds: z.array(Id).max(200) }).partial();

/** An invitation is a link with a one-time token; the token is shown once, its hash is kept. */
export const NewInvitationSchema = z.object({
  email: Email,
  role: RoleSchema,
  departmentIds: z.array(Id).max(200).default([]),
});
export const InvitationSchema = z
  .object({ id: Id, email: z.string(), role: RoleSchema, departmentIds: z.array(Id), expiresAt: Instant })
  .meta({ id: 'Invitation' });
export const CreatedInvitationSchema = InvitationSchema.extend({ token: z.string() }).meta({ id: 'CreatedInvitation' });
/** A newcomer gives name and password; somebody who already has an account signs in first and sends neither. */
export const InvitationAcceptanceSchema = z.object({
  token: z.string().max(200),
  name: Name.optional(),
  password: Password.optional(),
  language: LanguageSchema.optional(),
});

export const ApiKeySchema = z
  .object({
    id: Id,
    name: z.string(),
    start: z.string().describe('First characters, to tell keys apart.'),
    scopes: z.array(PermissionSchema),
    createdAt: Instant,
    expiresAt: Instant,
    lastUsedAt: Instant.nullable(),
  })
  .meta({ id: 'ApiKey' });
export type ApiKey = z.output<typeof ApiKeySchema>;
/** A key never has more than its maker's role has at the moment of use. */
export const NewApiKeySchema = z.object({
  name: Name,
  scopes: z.array(PermissionSchema).min(1),
  expiresInDays: z.int().min(1).max(730),
});
export const CreatedApiKeySchema = ApiKeySchema.extend({ key: z.string().describe('Shown once.') }).meta({
  id: 'CreatedApiKey',
});

export const DepartmentSchema = z.object({ id: Id, name: z.string() }).meta({ id: 'Department' });
export type Department = z.output<typeof DepartmentSchema>;
export const NewDepartmentSchema = z.object({ name: Name });

export const AuditEntrySchema = z
  .object({
    id: z.string(),
    at: Instant,
    actor: z.object({ kind: z.enum(['user', 'apiKey', 'system']), id: z.string(), name: z.string() }),
    action: z.string().describe('For example touchpoint.edit'),
    target: z.object({ kind: z.string(), id: z.string(), name: z.string() }),
    before: z.record(z.string(), z.unknown()).nullable(),
    after: z.record(z.string(), z.unknown()).nullable(),
    requestId: z.string().nullable(),
  })
  .meta({ id: 'AuditEntry' });
export type AuditEntry = z.output<typeof AuditEntrySchema>;
