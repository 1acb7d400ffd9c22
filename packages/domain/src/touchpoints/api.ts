import { perceptionRoutes } from './perception-api.ts';
import { recordRoutes } from './record-api.ts';

export const touchpointRoutes = { ...recordRoutes, ...perceptionRoutes } as const;
