import { type ComparedTouchpoint, resources, type SeenSide, type ShownViews } from '@anklang/domain';
import i18next from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import { createFormat } from '../../lib/format/format.ts';
import { writeCsv } from '../../lib/write-csv.ts';
import { drawConclusions, prepareRows, sayCertainty, sayFinding, sayMoods } from './prepare-result.ts';
import { resultRows } from './result-rows.ts';

const say = () => i18next.getFixedT('de', 'views');
const format = createFormat('de', 'Europe/Berlin');

beforeAll(() => i18next.init({ lng: 'de', resources: { de: resources.de }, interpolation: { escapeValue: false } }));

const nobody: SeenSide = { people: null, importance: null, rank: null, levelPeople: null, balance: null };
const touchpoint = (name: string, change: Partial<ComparedTouchpoint> = {}): ComparedTouchpoint => ({
  ...{ id: `${name}-0000`, name, staff: nobody, customer: nobody, gap: null, balanceGap: null },
  ...{ verdict: null, mood: null },
  ...change,
});
const views = (touchpoints: ComparedTouchpoint[], overlap: ShownViews['overlap'] = null): ShownViews => ({
  ...{ shown: true, by: 'importance', touchpoints, overlap },
});
const about = (value: number) => ({ value, low: value - 1, high: value + 1 });

test('the finding is how many of the first staff name, and how sure that is beside chance', () => {
  const overlap = {
    ...{ top: 10, among: 24, shared: { value: 6, low: 4, high: 8 } },
    byChance: { value: 4.1666, low: 2, high: 6 },
  };
  expect(sayFinding(views([], overlap), say(), format)).toBe(
    'Mitarbeiter nennen 6 der 10 Punkte, die Kunden am wichtigsten sind',
  );
  const [range, chance] = sayCertainty(views([], overlap), say(), format);
  expect(range).toMatch(/^Sicher ist nur, dass es 4 bis 8 sind/);
  expect(chance).toMatch(/etwa 4,2; mehr als Zufall ist damit nicht belegt/);
  const sure = { ...overlap, shared: { value: 9, low: 9, high: 9 } };
  expect(sayCertainty(views([], sure), say(), format).join(' ')).not.toContain('nicht belegt');
  const opposite = { ...overlap, shared: { value: 0, low: 0, high: 1 } };
  expect(sayCertainty(views([], opposite), say(), format).join(' ')).toContain('Gegensätzliches');
  expect(sayFinding(views([], { ...overlap, shared: { value: 6.5, low: 4, high: 8 } }), say(), format)).toContain(
    '6,5',
  );
});

test('without ranks it is how many are under- or overrated; where nothing is sure it says so', () => {
  const finding = (...verdicts: ComparedTouchpoint['verdict'][]) =>
    sayFinding(views(verdicts.map((verdict, i) => touchpoint(`T${i}`, { verdict }))), say(), format);
  expect(finding('underrated', 'overrated', 'overrated')).toBe(
    'Von 3 Punkten unterschätzen Mitarbeiter 1 und überschätzen 2',
  );
  expect(finding('open', 'agreed')).toBe('Noch ist kein Unterschied sicher');
  expect(finding('agreed', null)).toBe('Mitarbeiter und Kunden sehen es gleich');
  expect(finding(null, null)).toBe('Zu keinem Punkt haben beide Seiten genug gesagt');
});

test('of the experience it is how many staff see differently', () => {
  const moods = (...said: ComparedTouchpoint['mood'][]) =>
    sayMoods(views(said.map((mood, i) => touchpoint(`T${i}`, { mood }))), say(), format);
  expect(moods('rosier', 'open', null)).toBe('Mitarbeiter sehen 1 von 2 Punkten rosiger, als Kunden sie erleben');
  expect(moods('rosier', 'gloomier')).toMatch(/^Von 2 Punkten sehen Mitarbeiter 1 rosiger und 1 düsterer/);
  expect(moods('open', 'agreed')).toBe('Noch ist kein Unterschied sicher');
  expect(moods(null)).toBe('Zu keinem Punkt haben beide Seiten genug gesagt');
});

test('many gaps have their false alarms', () => {
  const many = views(Array.from({ length: 20 }, (_, i) => touchpoint(`T${i}`, { gap: about(0) })));
  expect(sayCertainty(many, say(), format)).toEqual([
    expect.stringContaining('Von 20 Abständen sähen auch dann etwa 1'),
  ]);
  expect(sayCertainty(views(many.touchpoints.slice(0, 9)), say(), format)).toEqual([]);
});

test('levels are ordered by how rosily staff see them, what nothing is known of last', () => {
  const rows = prepareRows(
    views([
      touchpoint('Gloomy', { balanceGap: about(-40), mood: 'gloomier' }),
      touchpoint('Unknown'),
      touchpoint('Rosy', { balanceGap: about(60), mood: 'rosier', staff: { ...nobody, balance: about(80) } }),
    ]),
    'level',
    ({ value }) => `${value}`,
  );
  expect(rows.map(({ name }) => name)).toEqual(['Rosy', 'Gloomy', 'Unknown']);
  expect(rows[0]).toMatchObject({ staff: { value: 80, text: '80' }, customer: null, verdict: 'rosier' });
});

test('a touchpoint may be underrated and seen too rosily; agreement speaks of importance alone', () => {
  const both = touchpoint('Hotline', { verdict: 'underrated', mood: 'rosier' });
  const same = touchpoint('Kasse', { verdict: 'open', mood: 'agreed' });
  expect(
    drawConclusions(views([both, same])).map(({ of, touchpoints }) => [of, touchpoints.map(({ name }) => name)]),
  ).toEqual([
    ['underrated', ['Hotline']],
    ['rosier', ['Hotline']],
  ]);
});

test('the file has a column for each number, and a name is no formula', () => {
  const staff = { ...nobody, people: 7, importance: about(8), levelPeople: 7, balance: about(50) };
  const rows = resultRows(views([touchpoint('=1+1', { staff, verdict: 'open' })]), say());
  expect(rows[1]).toHaveLength(rows[0]!.length);
  const csv = writeCsv(rows);
  expect(csv).toContain("\r\n'=1+1;7;8;7;9;");
});
