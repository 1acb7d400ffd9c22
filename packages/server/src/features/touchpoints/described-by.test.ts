import { type NewTouchpoint, type Profile, routes } from '@anklang/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BuiltUser } from '../../testing/build.ts';
import { describeOnEngines } from '../../testing/engines.ts';
import { type TestApp, testApp } from '../../testing/index.ts';

type Said = Partial<Profile>;
/** What the method asks for, what a company would answer, and by which words the touchpoint is then found. */
const asked: readonly [what: string, said: Said, foundBy: readonly string[]][] = [
  ['what is touched: even the product itself (000-01, 004-09)', { touched: ['brand', 'product'] }, ['touched:product']],
  [
    'who meets us there and how they stand to us (001-02)',
    { stakeholders: ['supplier'], relationships: ['potential', 'former'] },
    ['stakeholders:supplier', 'relationships:former'],
  ],
  [
    'whose point it is: corporate, brand, customer, collaborator (001-03, 000-22)',
    { perspectives: ['brand', 'collaborator'] },
    ['perspectives:collaborator'],
  ],
  ['business customers and consumers (001-04, 004-19)', { markets: ['businesses'] }, ['markets:businesses']],
  [
    'channels beyond telephone and e-mail (001-07, 002-08)',
    { channels: ['letter', 'fax', 'event'], otherChannels: ['Branchenbuch'] },
    ['channels:fax', 'channels:event'],
  ],
  ['who begins the contact (001-09)', { direction: 'customer' }, ['direction:customer']],
  [
    'service attributes with what they should be and what they are (001-10, 004-08, 004-18)',
    {
      attributes: [{ name: 'Antwortzeit', target: '4 Stunden', actual: '2 Tage' }],
      standard: 'Jede Anfrage am selben Tag',
    },
    [],
  ],
  [
    'owned, paid or earned, and how far it is in our hands (001-18)',
    { media: 'earned', control: 'little' },
    ['media:earned', 'control:little'],
  ],
  ['social, offline or digital (004-04)', { class: 'offline' }, ['class:offline']],
  ['the devices people hold (004-05)', { devices: ['phone', 'wearable'] }, ['devices:wearable']],
  ['a configurator or simulator (004-06)', { isConfigurator: true }, []],
  ['what one must do to get in (004-19)', { access: 'registration' }, ['access:registration']],
  ['signal value that use does not show (004-20)', { hasSignalValue: true, signalReason: 'Steht für Seriosität' }, []],
  ['what the touchpoint manager may do there (004-25)', { mandate: 'veto' }, ['mandate:veto']],
  ['how far it is joined to the rest (004-28)', { integration: 'replacing' }, ['integration:replacing']],
  [
    'what it costs and carries (000-10)',
    { fixedCostPerYear: 12_000, costPerContact: 3.5, capacityPerDay: 80, contactsPerYear: 20_000 },
    [],
  ],
];

describeOnEngines('what the method asks of a touchpoint', (engine) => {
  let app: TestApp;
  let owner: BuiltUser;
  let workspaceId: string;
  beforeAll(async () => {
    app = await testApp({ database: engine });
    const built = await app.build.workspace();
    owner = built.owner;
    workspaceId = built.workspace.id;
    await app
      .as(owner)
      .call(routes.addTouchpoint, { params: { workspaceId }, body: { name: 'Nichts davon' } as NewTouchpoint });
  });
  afterAll(() => app.stop());

  test.each(asked)('%s', async (what, said, foundBy) => {
    const added = await app.as(owner).call(routes.addTouchpoint, {
      params: { workspaceId },
      body: { name: what, ...said } as NewTouchpoint,
    });
    expect(added.statusCode, added.body).toBe(201);
    const { id } = added.json();
    const read = await app.as(owner).call(routes.readTouchpoint, { params: { workspaceId, touchpointId: id } });
    expect(read.json()).toMatchObject(said);

    for (const pair of foundBy) {
      const query = { with: pair, limit: 50, sort: 'name', order: 'asc' } as const;
      const found = await app.as(owner).call(routes.listTouchpoints, { params: { workspaceId }, query });
      const ids = found.json().items.map((each: { id: string }) => each.id);
      expect(ids, pair).toContain(id);
      expect(found.body).not.toContain('Nichts davon');
    }

    // What stands in the record stands in the file too.
    const file = await app
      .as(owner)
      .call(routes.exportTouchpointsCsv, { params: { workspaceId }, query: { language: 'en' } });
    for (const text of [what, ...textsOf(said)]) expect(file.body).toContain(text);
  });

  test('a word that is no answer to the question is refused', async () => {
    const body = { name: 'Falsch', media: 'borrowed' } as unknown as NewTouchpoint;
    const reply = await app.as(owner).call(routes.addTouchpoint, { params: { workspaceId }, body });
    expect(reply.statusCode).toBe(400);
    expect(reply.json().params.issues).toMatchObject([{ path: 'body.media' }]);
  });
});

/** Free words of the answer, which a file holds as they are. */
function textsOf(said: Said): string[] {
  const attributes = said.attributes?.flatMap(({ name, target, actual }) => [name, target, actual]) ?? [];
  return [...attributes, ...(said.otherChannels ?? []), said.signalReason, said.standard].flatMap((text) => text ?? []);
}
