import { everybody, type JourneyMapContent, type Language } from '@anklang/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsOf } from '../../../platform/language/words.ts';
import { newId } from '../../../platform/new-id.ts';
import { readSheets } from '../../feedback/index.ts';
import { mapOfCjml } from './cjml/map-of-cjml.ts';
import { parseCjml } from './cjml/parse-cjml.ts';
import { writeCjml } from './cjml/write-cjml.ts';
import type { MapToFile } from './draw/prepare-map.ts';
import { loadFonts } from './fonts/fonts.ts';
import { listFileLosses } from './list-file-losses.ts';
import { createLosses } from './losses.ts';
import { idOf, makeMap, makeReferences } from './made-map.fixture.ts';
import { maps, withoutIds } from './made-maps.fixture.ts';
import { writeMermaid } from './mermaid/write-mermaid.ts';
import { mapOfSheets } from './xlsx/map-of-sheets.ts';
import { sheetsOfMap } from './xlsx/sheets-of-map.ts';
import { writeWorkbook } from './xlsx/write-workbook.ts';

const references = makeReferences();

function fileOf(map: JourneyMapContent, language: Language = 'de'): MapToFile {
  return {
    ...{ id: idOf('map', 7), name: 'Versichern & <sparen>', description: 'Zeile 1\nZeile 2', map, references },
    ...{ persona: everybody, measured: null, words: wordsOf(language), date: '2026-11-22' },
  };
}

function reading() {
  const losses = createLosses();
  return { losses, reading: { losses, newId, unnamed: 'unbenannt', register: references } };
}

test('a spreadsheet gives back the journey it was made of, but for the ids of its parts', async () => {
  await fc.assert(
    fc.asyncProperty(maps, fc.constantFrom<Language>('de', 'en'), async (map, language) => {
      const file = fileOf(map, language);
      const bytes = await writeWorkbook(sheetsOfMap(file));
      const { losses, reading: about } = reading();
      const read = mapOfSheets(await readSheets(bytes), about);
      expect(losses.list()).toEqual([]);
      expect(withoutIds(read.map)).toEqual(withoutIds(map));
      expect(read).toMatchObject({ name: file.name, description: file.description });
    }),
    { numRuns: 25, endOnFailure: true },
  );
});

test('a plain table with a row for each step is enough; what is unknown is named', () => {
  const { losses, reading: about } = reading();
  const rows = [
    ['Schritt', 'Phase', 'Touchpoints', 'Was tue ich?', 'Notiz', 'Ist'],
    ['Anrufen', 'nutzen', 'HOTLINE\nFaxgerät', 'Ich rufe an.', 'dauert', '−40'],
    ['Warten', 'Träumen', '', '', '', 'viel'],
  ];
  const { map } = mapOfSheets([{ name: 'Tabelle1', rows }], about);
  expect(map.steps.map(({ name, phaseId, touchpointIds }) => ({ name, phaseId, touchpointIds }))).toEqual([
    { name: 'Anrufen', phaseId: idOf('phase', 3), touchpointIds: [idOf('touchpoint', 2)] },
    { name: 'Warten', phaseId: null, touchpointIds: [] },
  ]);
  expect(map.lanes.map(({ kind, name }) => [kind, name])).toEqual([
    ['action', ''],
    ['own', 'Notiz'],
    ['level', ''],
  ]);
  expect(Object.values(map.levels)).toEqual([{ [everybody]: { asIs: -40, toBe: null, until: null } }]);
  expect(losses.list()).toEqual([
    { what: 'unknownTouchpoints', count: 1, examples: ['Faxgerät'] },
    { what: 'unknownPhases', count: 1, examples: ['Träumen'] },
    { what: 'values', count: 1, examples: ['viel'] },
  ]);
});

test('what CJML holds comes back; what it cannot hold is named before', () => {
  fc.assert(
    fc.property(maps, (map) => {
      const file = fileOf(map);
      const { losses, reading: about } = reading();
      const back = mapOfCjml(parseCjml(Buffer.from(writeCjml(file))), about);
      expect(losses.list()).toEqual([]);
      expect(back).toMatchObject({ name: file.name, description: file.description });
      expect(back.map.steps.map(({ name, phaseId }) => [name, phaseId])).toEqual(
        map.steps.map(({ name, phaseId }) => [name, phaseId]),
      );
      expect(back.map.steps.map(({ touchpointIds }) => touchpointIds)).toEqual(
        map.steps.map(({ touchpointIds }) => touchpointIds.slice(0, 1)),
      );
      // Written again, the file is the same: nothing of what it holds was lost on the way.
      expect(writeCjml({ ...file, map: back.map })).toBe(writeCjml(file));
      const lost = listFileLosses(file, { format: 'cjml', fonts: loadFonts() }).map(({ what }) => what);
      expect(lost.includes('ways')).toBe(map.ways.length > 0);
      expect(lost.includes('branches')).toBe(map.steps.some(({ follows }, place) => place > 0 && !follows));
    }),
    { numRuns: 60, endOnFailure: true },
  );
});

test('an actual journey of another tool is read from the side of the customer', () => {
  const { losses, reading: about } = reading();
  const { name, map } = mapOfCjml(parseCjml(Buffer.from(actual)), about);
  expect(name).toBe('AJ7');
  expect(map.steps.map((step) => [step.name, step.touchpointIds])).toEqual([
    ['Ich frage nach', [idOf('touchpoint', 2)]],
    ['Ich lese die Antwort', []],
    ['Ich überlege', []],
  ]);
  const said = map.lanes.map(({ kind }) => kind);
  expect(said.sort()).toEqual(['backstage', 'manner', 'own', 'owner', 'react']);
  expect(losses.list()).toEqual([
    {
      ...{ what: 'elements', count: 3 },
      examples: ['timestamps: 2024-01-02', 'experienceRating: 2', 'journeyStatus: completed'],
    },
  ]);
});

test('Mermaid gets scores from the points and no sign its grammar would stumble over', () => {
  const { map } = makeMap(5);
  map.steps[1]!.name = 'section: #1; weiter';
  const [head, title, ...lines] = writeMermaid(fileOf(map)).trimEnd().split('\n');
  expect([head, title]).toEqual(['journey', '    title Versichern & <sparen>']);
  for (const line of lines) expect(line).toMatch(/^ {4}section [^:#;]+$|^ {6}[^:#;]+: [1-5]: [^:#;,]+$/);
  expect(lines).toContain('      · section∶ ♯1, weiter: 4: Alle Kunden');
});

const actual = `<?xml version="1.0"?><CJML version="2.0"><actualJourney><journeyID>AJ7</journeyID>
<actors><endUser actorID="Kunde"/><serviceProvider actorID="p1"><companyName>Service</companyName></serviceProvider></actors>
<touchpoints>
<actualCommunicationPoint><touchpointID>T1</touchpointID><initiator><refersTo actorIDref="Kunde"/><initiatorLabel>Ich frage nach</initiatorLabel></initiator>
<receiver><refersTo actorIDref="p1"/><receiverLabel>Hotline</receiverLabel></receiver><channel><channelName>phone</channelName></channel>
<timestamps><timeStarted>2024-01-02</timeStarted></timestamps></actualCommunicationPoint>
<actualCommunicationPoint><touchpointID>T2</touchpointID><initiator><refersTo actorIDref="p1"/><initiatorLabel>Antwort geht raus</initiatorLabel></initiator>
<receiver><refersTo actorIDref="Kunde"/><receiverLabel>Ich lese die Antwort</receiverLabel></receiver><channel><channelName>email</channelName></channel>
<touchpointExperience><experienceDescription>Verärgert</experienceDescription><experienceRating>2</experienceRating></touchpointExperience></actualCommunicationPoint>
<actualAction><touchpointID>T3</touchpointID><initiator><refersTo actorIDref="Kunde"/><initiatorLabel>Ich überlege</initiatorLabel></initiator><comment>Zwei Tage</comment></actualAction>
</touchpoints><journeyStatus>completed</journeyStatus></actualJourney></CJML>`;
