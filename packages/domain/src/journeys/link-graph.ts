import { z } from 'zod';
import { describeRoute } from '../http/route.ts';
import { QuestionSchema } from '../interactions/question.ts';
import { BreakKindSchema } from '../interactions/way-answers.ts';
import { Id, Instant } from '../workspaces/schema.ts';

/** Rows of links that only the data show; the rest is counted. */
export const mostSeenLinks = 300;
/** Waiting is longer than people say where its median is more than so many times as long. */
export const longerWait = 2;

/** What people say and what data show of a link: both, one of them, or no data on one of its ends. */
export const linkVerdicts = ['both', 'declaredOnly', 'seenOnly', 'notInData'] as const;
export type LinkVerdict = (typeof linkVerdicts)[number];

const End = z.object({ id: Id, name: z.string(), department: z.string().nullable() });

export const LinkGraphSchema = z
  .object({
    asOf: Instant,
    interactions: z.int(),
    customers: z.int(),
    rows: z
      .array(
        z.object({
          from: End,
          to: End,
          verdict: z.enum(linkVerdicts),
          declared: z
            .object({
              linkId: Id,
              level: z.enum(['disappointing', 'ok', 'delighting']).nullable(),
              losesContext: z.boolean(),
              breaksMedium: z.boolean(),
              waitMinutes: z.int().nullable(),
              note: z.string(),
            })
            .nullable(),
          seen: z
            .object({
              count: z.int(),
              customers: z.int(),
              customerShare: z.number().describe('Of all customers of the question.'),
              medianSeconds: z.number(),
            })
            .nullable(),
          waitsLonger: z.boolean().describe('The median wait is more than twice what people say.'),
          breaks: z.array(BreakKindSchema).describe('What goes wrong after it more often than after other ways.'),
          crossesDepartments: z.boolean(),
        }),
      )
      .describe('Most customers first; then those that nobody was seen on, by name.'),
    counts: z.record(z.enum(linkVerdicts), z.int()),
    moreSeen: z.int().describe('Links that only the data show and that are left out here.'),
    notInRegister: z.int().describe('Steps from one touchpoint to the next of which one end is not in the register.'),
  })
  .meta({ id: 'LinkGraph' });
export type LinkGraph = z.output<typeof LinkGraphSchema>;
export type LinkGraphRow = LinkGraph['rows'][number];

export const linkGraphRoutes = {
  askLinkGraph: describeRoute({
    name: 'askLinkGraph',
    method: 'POST',
    path: '/api/v1/workspaces/{workspaceId}/link-graph',
    access: 'insight.read',
    summary: 'Links between touchpoints as people say them, beside those that customers take',
    params: z.object({ workspaceId: Id }),
    body: z.strictObject({ question: QuestionSchema }),
    response: LinkGraphSchema,
  }),
} as const;
