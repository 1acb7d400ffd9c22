import { expect } from 'vitest';
import { makeInteractionFile } from './support/interaction-file.ts';
import { makeInteractionLog } from './support/interaction-log.ts';
import { lookAtPages } from './support/look-at-pages.ts';
import { importInteractions, uploadInteractions } from './support/visitor.ts';

const addresses = [
  '/interactions',
  '/interactions/import',
  '/interactions/import?upload={upload}',
  '/interactions/imports/{import}',
  '/interactions/names',
  '/interactions/names?open=true',
  '/ways',
  '/ways?view=steps',
  '/ways?view=transitions',
  '/ways?compare=true&segments=Region*Nord&other.segments=Region*S%C3%BCd',
  '/ways/variants',
  '/ways/drop-off?funnel=Website**Angebot**Vertrag',
  '/ways/customer',
  '/breaks',
  '/attribution',
  '/attribution?unit=value',
  '/relationship-account?segment=Region',
  '/plans',
  '/plans/new?begin=data',
  '/plans/{plan}',
  '/monitoring?days=30&recurs=ratings',
];

lookAtPages({
  addresses,
  /** Interactions by program and by file, one file that is not imported yet, and a plan. */
  async fill(visitor, { url, workspaceId }) {
    const { page, context } = visitor;
    const post = async (path: string, data: unknown) => {
      const reply = await context.request.post(`/api/v1/workspaces/${workspaceId}${path}`, {
        headers: { origin: url },
        data,
      });
      expect(reply.ok(), `${path}: ${await reply.text()}`).toBe(true);
      return (await reply.json()) as { id: string };
    };
    await post('/interactions', makeInteractionLog({ customers: 400, until: new Date() }));
    const steps = ['Website', 'Angebot', 'Vertrag'].map((name) => ({ touchpoints: [name] }));
    const plan = (await post('/plans', { name: 'Zum Vertrag', steps })).id;
    const file = { name: 'begegnungen.csv', text: makeInteractionFile(240) };
    await importInteractions(visitor, file);
    const imported = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    await uploadInteractions(visitor, { ...file, name: 'noch-nicht.csv' });
    const upload = new URL(page.url()).searchParams.get('upload') ?? '';
    return { plan, import: imported, upload };
  },
});
