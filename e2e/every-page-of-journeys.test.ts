// Every page of journeys, targets and views; journeys come from a template.
import { lookAtPages } from './support/look-at-pages.ts';

const addresses = [
  '/journeys',
  '/journeys?adding=true',
  '/journeys/{map}',
  '/journeys/{map}?zoom=compact',
  '/links',
  '/links?as=table',
  '/decision-cycle',
  '/opportunities',
  '/views',
  '/views/new',
];

lookAtPages({
  addresses,
  async fill({ context }, { url, workspaceId }) {
    const reply = await context.request.post(`/api/v1/workspaces/${workspaceId}/journey-map-templates/bank-loan`, {
      headers: { origin: url },
      data: {},
    });
    return { map: ((await reply.json()) as { id: string }).id };
  },
});
