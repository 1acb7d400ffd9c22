import { resources } from '@anklang/domain';
import { createInstance } from 'i18next';
import { describe, expect, test } from 'vitest';
import { createMoney } from '../../../lib/format/index.ts';
import { madeAttribution } from '../answers.fixture.ts';
import { arrangeFlow, type Flow, type FlowNode } from './arrange-flow.ts';
import { attributionCsv, flowCsv } from './attribution-csv.ts';
import { attributionAsked } from './attribution-search.ts';
import { drawCreditSvg } from './credit-svg.ts';
import { drawFlowSvg } from './flow-svg.ts';
import { nameOfNode, neighbour, sayNode } from './flow-words.ts';
import { prepareAttribution } from './prepare-attribution.ts';
import { sayAttribution } from './say-attribution.ts';

const i18n = createInstance();
await i18n.init({ lng: 'de', resources, interpolation: { escapeValue: false } });
const t = i18n.getFixedT(null, 'outcomes');
const asked = { unit: 'conversions', language: 'de', money: createMoney('de', 'CHF') } as const;
const model = prepareAttribution(madeAttribution(), asked);

describe('what is claimed', () => {
  test('nothing where nobody converts', () => {
    const none = { ...madeAttribution(), conversions: 0, touchpoints: [] };
    expect(sayAttribution(none, { model: prepareAttribution(none, asked), unit: 'conversions', t }).title).toBe(
      'Kein Weg führt zu einem Abschluss',
    );
  });

  test('no first place where intervals overlap', () => {
    expect(model.lead).toMatchObject({
      name: 'Angebot',
      sure: false,
      share: '30\u00a0%',
      lowest: '6\u00a0%',
      highest: '48\u00a0%',
    });
    expect(sayAttribution(madeAttribution(), { model, unit: 'conversions', t }).title).toBe(
      '„Angebot“ liegt vorn, aber nicht klar',
    );
    const alone = { ...madeAttribution(), touchpoints: madeAttribution().touchpoints.filter(({ step }) => step !== 0) };
    expect(prepareAttribution(alone, asked).lead?.sure).toBe(true);
  });

  test('where rules disagree is told by how, the widest first', () => {
    expect(model.disagreements.map(({ name, kind }) => [name, kind])).toEqual([
      ['Website', 'opener'],
      ['Angebot', 'closer'],
      ['Filiale', 'closer'],
      ['Newsletter', 'opener'],
      ['Hotline', 'between'],
    ]);
    expect(model.disagreements[0]).toMatchObject({
      lowestModel: 'last',
      highestModel: 'first',
      lowest: '60',
      highest: '520',
    });
  });
});

test('a step that ends every way to a conversion is most likely the conversion itself', () => {
  expect(model.conversionItself).toBeNull();
  const answer = madeAttribution();
  const all = { value: 1000, low: 950, high: 1050 };
  answer.touchpoints[0]!.credit.last = { conversions: all, value: all };
  const found = prepareAttribution(answer, asked);
  expect(found.conversionItself).toEqual({ key: 'step-3', name: 'Angebot' });
  expect(found.disagreements.map(({ name }) => name)).not.toContain('Angebot');
  // That the order form contributes most to orders is no finding.
  expect(sayAttribution(answer, { model: found, unit: 'conversions', t }).title).toBe(
    'Alle Abschlüsse geschehen bei „Angebot“',
  );
  expect(
    prepareAttribution({ ...answer, touchpoints: answer.touchpoints.slice(0, 1) }, asked).conversionItself,
  ).toBeNull();
});

describe('the table', () => {
  test('sums each rule to what was attributed, in conversions and in value', () => {
    expect(Object.values(model.sums)).toEqual(['1.000', '1.000', '1.000', '1.000', '1.000', '1.000', '1.000']);
    const value = prepareAttribution(madeAttribution(), { ...asked, unit: 'value' });
    expect(value.sums.markov).toBe('90.000\u00a0CHF');
  });

  test('says the currency with a value, and neither with conversions nor with intervals', () => {
    expect(model.rows[0]?.markov.text).toBe('300');
    const [first] = prepareAttribution(madeAttribution(), { ...asked, unit: 'value' }).rows;
    expect(first?.markov.text).toBe('27.000\u00a0CHF');
    expect(first?.markov.both).toBe(`27.000\u00a0CHF (${first?.markov.interval})`);
    expect(first?.markov.interval).not.toContain('CHF');
  });

  test('leaves out a rule that cannot be computed, and value where there is none', () => {
    const file = prepareAttribution({ ...madeAttribution('pathFile'), value: 0 }, { ...asked, unit: 'value' });
    expect(file.models).not.toContain('timeDecay');
    expect(file.sums.timeDecay).toBeNull();
    expect(file).toMatchObject({ hasValue: false, total: '1.000' });
  });

  test('goes to a spreadsheet whole', () => {
    const lines = attributionCsv(madeAttribution('pathFile')).trimEnd().split('\r\n');
    expect(lines).toHaveLength(6);
    expect(lines[0]).toContain('markov.conversions;markov.conversionsLow;markov.conversionsHigh');
    expect(lines[1]?.split(';')).toHaveLength(lines[0]?.split(';').length ?? 0);
    expect(flowCsv(madeAttribution())).toContain('1;Angebot;;60;30');
  });
});

test('a file of paths is asked without a window of days', () => {
  expect(attributionAsked({ days: 30 })).toMatchObject({ lookBackDays: 30, order: 1, useNulls: true, notCredited: [] });
  expect(attributionAsked({ days: 30, file: 'paths001', noNulls: true, order: 3 })).toMatchObject({
    lookBackDays: undefined,
    pathFileId: 'paths001',
    useNulls: false,
    order: 3,
  });
});

describe('the flow picture', () => {
  const { steps, flows } = madeAttribution();
  const flow = arrangeFlow(flows, { show: 'all' }) as Flow;
  const words = { t, steps, formats: { count: String } as never, rest: flow.rest };
  const at = (id: string) => flow.nodes.find((node) => node.id === id) as FlowNode;

  test('says each place in words', () => {
    expect(sayNode(at('0:0'), words)).toBe('Website an Stelle 1: 540 mit Abschluss, 800 ohne');
    expect(sayNode(at('1:none'), words)).toBe('kein Abschluss nach Schritt 1: 290');
    expect(nameOfNode({ ...at('0:0'), kind: 'rest', step: null }, { ...words, rest: 3 })).toBe('3 weitere');
  });

  test('is walked by arrow keys, and stays where there is nothing further', () => {
    const [first] = flow.nodes as [FlowNode];
    expect(neighbour(flow, first, 'ArrowUp')).toBeNull();
    expect(neighbour(flow, first, 'ArrowLeft')).toBeNull();
    expect(neighbour(flow, first, 'Tab')).toBeNull();
    expect(neighbour(flow, first, 'ArrowDown')?.column).toBe(0);
    expect(neighbour(flow, first, 'ArrowRight')?.column).toBe(1);
  });

  test('leaves the page as a picture of its own', () => {
    const svg = drawFlowSvg(flow, {
      title: 'Fluss',
      subtitle: '',
      basis: 'Startwert 1',
      conversion: 'mit',
      none: 'ohne',
      position: String,
      name: (node) => nameOfNode(node, words),
      formatCount: String,
    });
    const credits = drawCreditSvg(model, { title: '<Titel>', subtitle: '', basis: '', axis: '' });
    for (const picture of [svg, credits]) {
      expect(picture.replace('http://www.w3.org/2000/svg', '')).not.toMatch(
        /https?:|url\(|<script|var\(|NaN|undefined/,
      );
    }
    expect(svg.match(/<path /g)).toHaveLength(flow.links.length);
    expect(credits.match(/<circle /g)).toHaveLength(5);
    expect(credits).toContain('&lt;Titel&gt;');
  });
});
