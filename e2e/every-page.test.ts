// Every page of the register and of surveys; those of interactions stand beside it and run at the same time.
import { lookAtPages } from './support/look-at-pages.ts';
import { makeSurveyFile } from './support/survey-file.ts';
import { importFile } from './support/visitor.ts';

const addresses = [
  '',
  '/as-is',
  '/ranking',
  '/ranking?view=table',
  '/surveys',
  '/surveys/import',
  '/desk',
  '/desk/calendar',
  '/requests',
  '/touchpoints/changes',
  '/start',
  '/start-with-one',
  '/start-with-one?question=2',
  '/start-with-one?question=3',
  '/start-with-one?touchpoint={touchpoint}',
  '/file',
  '/touchpoints',
  '/touchpoints/starters',
  '/touchpoints/duplicates',
  '/touchpoints/import',
  '/brand-fit',
  '/surroundings/phase',
  '/surroundings/segment',
  '/relevance',
  '/strategy',
  '/implementation',
  '/implementation?view=table',
  '/implementation?view=time',
  '/implementation/new',
  '/monitoring',
  '/settings/general',
  '/settings/members',
  '/settings/departments',
  '/settings/api-keys',
  '/settings/audit-log',
  '/account',
  '/guide',
  '/guide/ranking',
  '/no-such-page',
  '/rounds',
];

lookAtPages({
  addresses,
  async fill(visitor, { url, workspaceId }) {
    await importFile(visitor, { name: 'befragung.csv', text: makeSurveyFile(600) });
    const at = `/api/v1/workspaces/${workspaceId}/touchpoints`;
    const { items } = (await (await visitor.context.request.get(at)).json()) as { items: { id: string }[] };
    const touchpoint = items[0]?.id ?? '';
    for (const level of ['disappointing', 'ok']) {
      const data = { source: 'staff', level };
      await visitor.context.request.post(`${at}/${touchpoint}/perceptions`, { headers: { origin: url }, data });
    }
    const rounds = `/api/v1/workspaces/${workspaceId}/rounds`;
    const send = (path: string, data: object) => visitor.context.request.post(path, { headers: { origin: url }, data });
    const day = new Date().toISOString().slice(0, 10);
    for (const about of ['Die Hotline', 'Die Filiale']) {
      const { id } = (await (await send(rounds, { about, startedOn: day })).json()) as { id: string };
      const decision = { step: 'asIs', outcome: 'back', reason: 'Noch kein Kunde gefragt', decidedOn: day };
      await send(`${rounds}/${id}/decisions`, decision);
      if (about === 'Die Hotline') await send(`${rounds}/${id}/closing`, { lesson: 'Erst fragen, dann bauen.' });
    }
    return { touchpoint };
  },
});
