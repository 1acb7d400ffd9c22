import { z } from 'zod';
import { PageQuery } from '../http/paging.ts';
import { describeRoute } from '../http/route.ts';
import { Id } from '../workspaces/schema.ts';
import {
  BrandFitOfTouchpointSchema,
  BrandFitOverviewSchema,
  brandFitSorts,
  NewBrandJudgementSchema,
} from './brand-fit.ts';

const InWorkspace = z.object({ workspaceId: Id });
const OneTouchpoint = InWorkspace.extend({ touchpointId: Id });
const AtBrand = OneTouchpoint.extend({ brandId: Id });
const at = '/api/v1/workspaces/{workspaceId}/touchpoints/{touchpointId}/brand-fit';

/** Everybody with the permission is a judge of their own; nobody sees other verdicts before having judged. */
export const brandFitRoutes = {
  readBrandFits: describeRoute({
    name: 'readBrandFits',
    method: 'GET',
    path: '/api/v1/workspaces/{workspaceId}/brand-fit',
    access: 'touchpoint.read',
    summary: 'How touchpoints fit the brands they bear, and how far the judges agree',
    params: InWorkspace,
    query: PageQuery.extend({
      brandId: Id.optional(),
      verdict: z.enum(['fits', 'not', 'open']).optional(),
      sort: z.enum(brandFitSorts).default('worst'),
    }),
    response: BrandFitOverviewSchema,
  }),
  readBrandFit: describeRoute({
    name: 'readBrandFit',
    method: 'GET',
    path: at,
    access: 'touchpoint.read',
    summary: "A touchpoint against its brands' rules; verdicts of others only where one has judged oneself",
    params: OneTouchpoint,
    response: z.object({ items: z.array(BrandFitOfTouchpointSchema) }),
  }),
  judgeBrandFit: describeRoute({
    name: 'judgeBrandFit',
    method: 'PUT',
    path: `${at}/{brandId}/judgement`,
    access: 'judgement.write',
    summary: "Judge a touchpoint by all rules of a brand; replaces one's own verdicts",
    params: AtBrand,
    body: NewBrandJudgementSchema,
    response: BrandFitOfTouchpointSchema,
  }),
  takeBackBrandJudgement: describeRoute({
    name: 'takeBackBrandJudgement',
    method: 'DELETE',
    path: `${at}/{brandId}/judgement`,
    access: 'judgement.write',
    summary: "Take back one's own verdicts",
    params: AtBrand,
  }),
} as const;
