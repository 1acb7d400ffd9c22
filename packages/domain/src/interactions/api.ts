import { keepingRoutes } from './keeping-api.ts';
import { questionRoutes } from './question-api.ts';

export const interactionRoutes = { ...keepingRoutes, ...questionRoutes } as const;
