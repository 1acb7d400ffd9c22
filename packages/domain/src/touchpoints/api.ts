import { recordRoutes } from './record-api.ts';

export const touchpointRoutes = { ...recordRoutes } as const;
