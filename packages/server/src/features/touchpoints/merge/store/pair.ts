/** The touchpoint that stays, and the one that goes into it. */
export type Pair = { readonly workspaceId: string; readonly keptId: string; readonly otherId: string };
