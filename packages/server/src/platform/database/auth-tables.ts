/**
 * The four tables of better-auth keep that library's own column types, which differ between the engines; read only text
 * columns of them.
 */
export type AuthTables = {
  user: UserTable;
  session: SessionTable;
  account: AccountTable;
  verification: VerificationTable;
};

/** Whatever better-auth keeps for an instant on the engine at hand; never read it outside that library. */
type AuthInstant = unknown;

type UserTable = {
  id: string;
  name: string;
  email: string;
  emailVerified: unknown;
  image: string | null;
  createdAt: AuthInstant;
  updatedAt: AuthInstant;
  /** 'de' or 'en'. */
  language: string;
};

type SessionTable = {
  id: string;
  expiresAt: AuthInstant;
  token: string;
  createdAt: AuthInstant;
  updatedAt: AuthInstant;
  ipAddress: string | null;
  userAgent: string | null;
  userId: string;
};

type AccountTable = {
  id: string;
  accountId: string;
  providerId: string;
  userId: string;
  accessToken?: string | null;
  refreshToken?: string | null;
  idToken?: string | null;
  accessTokenExpiresAt?: AuthInstant | null;
  refreshTokenExpiresAt?: AuthInstant | null;
  scope?: string | null;
  password: string | null;
  createdAt: AuthInstant;
  updatedAt: AuthInstant;
};

type VerificationTable = {
  id: string;
  identifier: string;
  value: string;
  expiresAt: AuthInstant;
  createdAt: AuthInstant;
  updatedAt: AuthInstant;
};
