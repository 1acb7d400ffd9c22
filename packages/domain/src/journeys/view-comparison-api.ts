import { z } from 'zod';
import { PageQuery, pageOf } from '../http/paging.ts';
import { describeRoute } from '../http/route.ts';
import { Id } from '../workspaces/schema.ts';
import {
  NewViewComparisonSchema,
  ViewAnswerSchema,
  ViewComparisonSchema,
  ViewFormSchema,
  ViewResultSchema,
  ViewTokenSchema,
} from './view-comparison.ts';

const InWorkspace = z.object({ workspaceId: Id });
const OneComparison = InWorkspace.extend({ comparisonId: Id });
const all = '/api/v1/workspaces/{workspaceId}/view-comparisons';
const one = `${all}/{comparisonId}` as const;

/** What staff think of touchpoints beside what customers say. */
export const viewComparisonRoutes = {
  listViewComparisons: describeRoute({
    name: 'listViewComparisons',
    method: 'GET',
    path: all,
    access: 'journey.read',
    summary: 'Staff asked what customers think: the newest first',
    params: InWorkspace,
    query: PageQuery,
    response: pageOf(ViewComparisonSchema),
  }),
  addViewComparison: describeRoute({
    name: 'addViewComparison',
    method: 'POST',
    path: all,
    access: 'journey.manage',
    summary: 'Ask staff and customers about the same touchpoints',
    params: InWorkspace,
    body: NewViewComparisonSchema,
    response: ViewComparisonSchema,
    status: 201,
  }),
  readViewComparison: describeRoute({
    name: 'readViewComparison',
    method: 'GET',
    path: one,
    access: 'journey.read',
    summary: 'What is asked, and how many have answered',
    params: OneComparison,
    response: ViewComparisonSchema,
  }),
  closeViewComparison: describeRoute({
    name: 'closeViewComparison',
    method: 'POST',
    path: `${one}/close`,
    access: 'journey.manage',
    summary: 'End the asking for good; only then there is a result',
    params: OneComparison,
    response: ViewComparisonSchema,
  }),
  removeViewComparison: describeRoute({
    name: 'removeViewComparison',
    method: 'DELETE',
    path: one,
    access: 'journey.manage',
    summary: 'Remove a comparison with all its answers',
    params: OneComparison,
  }),
  readViewResult: describeRoute({
    name: 'readViewResult',
    method: 'GET',
    path: `${one}/result`,
    access: 'journey.read',
    summary: 'Staff beside customers, touchpoint by touchpoint; nothing before it is closed or of too few',
    params: OneComparison,
    response: ViewResultSchema,
  }),
  readViewForm: describeRoute({
    name: 'readViewForm',
    method: 'POST',
    path: '/api/v1/view-forms/read',
    access: 'public',
    crowd: true,
    summary: 'The form behind a link',
    body: z.strictObject({ token: ViewTokenSchema }),
    response: ViewFormSchema,
  }),
  answerViewForm: describeRoute({
    name: 'answerViewForm',
    method: 'POST',
    path: '/api/v1/view-forms/answers',
    access: 'public',
    crowd: true,
    summary: 'Answer a form, anonymously; the same page counts once',
    body: ViewAnswerSchema,
  }),
} as const;
