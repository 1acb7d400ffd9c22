import { z } from 'zod';
import { describeRoute } from '../http/route.ts';
import { Id } from '../workspaces/schema.ts';
import { WatchDays, WatchedSeriesSchema, WatchSchema, WaveChangesSchema } from './monitoring.ts';

const params = z.object({ workspaceId: Id });
const at = '/api/v1/workspaces/{workspaceId}/monitoring';

export const monitoringRoutes = {
  readWaveChanges: describeRoute({
    name: 'readWaveChanges',
    method: 'GET',
    path: `${at}/changes`,
    access: 'insight.read',
    summary: 'What changed at each touchpoint from the last but one to the last wave of a survey',
    params,
    query: z.object({ surveyId: Id.optional().describe('Default: the survey whose second wave came last.') }),
    response: WaveChangesSchema,
  }),
  readWatch: describeRoute({
    name: 'readWatch',
    method: 'GET',
    path: `${at}/watch`,
    access: 'insight.read',
    summary: 'Days on which far more happened at a touchpoint, or far more was rated badly, than expected',
    params,
    query: z.object({ days: WatchDays }),
    response: WatchSchema,
  }),
  readWatchedSeries: describeRoute({
    name: 'readWatchedSeries',
    method: 'GET',
    path: `${at}/series`,
    access: 'insight.read',
    summary: 'The days of one touchpoint with what was to be expected, and what recurs there by weekday and month',
    params,
    query: z.object({
      step: z.string().min(1).max(500).describe('Key of a step of `readWatch`.'),
      days: WatchDays,
    }),
    response: WatchedSeriesSchema,
  }),
} as const;
