import type { AttributionReport, Estimate, Language } from '@anklang/domain';
import { type Words, wordsOf } from '../../../platform/language/words.ts';
import { spanText } from '../figures.ts';
import { html, type Markup, px, unbroken } from '../html.ts';
import { renderPage } from '../page.ts';
import { scrollable } from '../sections/scrollable.ts';
import { basisSection, bigFigure } from './basis-section.ts';
import { sourceEntries } from './source-entries.ts';
import { journeysStyle } from './style.ts';

const rules = ['first', 'last', 'linear', 'position', 'timeDecay', 'shapley'] as const;

/** Attribution as one file for screens and paper. */
export function renderAttributionHtml(report: AttributionReport, language: Language): string {
  const words = wordsOf(language);
  const { title, lead } = attributionFinding(report, words);
  const say = (key: keyof typeof keys) => words.say(keys[key]);
  return renderPage({
    language,
    title: words.say('journeys:attribution.title', { file: report.source.fileName }),
    version: report.version,
    style: journeysStyle,
    content: [
      html`<header>
<p class="kicker">${words.say('journeys:attribution.kicker')} · <bdi>${report.source.fileName}</bdi></p>
<h1>${title}</h1>
<p class="lead">${unbroken(lead)}</p>
</header>`,
      keyFigures(report, words),
      contributions(report, words),
      tables(report, words),
      basisSection(report, {
        entries: [
          [say('rules'), say('rulesValue')],
          [say('markov'), words.say('journeys:attribution.markovValue', { order: report.order })],
          [
            say('intervals'),
            words.say('journeys:attribution.intervalsValue', {
              count: words.number(report.resamples),
              seed: report.seed,
            }),
          ],
          ...sourceEntries({ ...report, file: 'attribution.json' }, words),
        ],
        limits: (['cause', 'rules', 'seen', 'chance'] as const).map((key) =>
          words.say(`journeys:attribution.limits.${key}`),
        ),
        words,
      }),
    ],
  });
}

const keys = {
  rules: 'journeys:attribution.basisRules',
  rulesValue: 'journeys:attribution.rulesValue',
  markov: 'journeys:attribution.basisMarkov',
  intervals: 'journeys:attribution.intervals',
} as const;

/** The finding in one sentence, and what it rests on. */
export function attributionFinding(report: AttributionReport, words: Words): { title: string; lead: string } {
  const [top, second] = report.touchpoints;
  if (!top || report.conversions === 0) return { title: words.say('journeys:attribution.nothing'), lead: '' };
  const one = (value: number) => words.number(value, report.conversions < 1000 ? 1 : 0);
  const { conversions } = top.markov;
  const sure = second === undefined || conversions.low > second.markov.conversions.high;
  const name = words.say('findings:quoted', { name: top.name });
  const byRule = rules.flatMap((rule) => top[rule] ?? []);
  return {
    title: words.say(sure ? 'journeys:attribution.sure' : 'journeys:attribution.open', { name }),
    lead: words.say('journeys:attribution.lead', {
      name,
      conversions: one(report.conversions),
      share: one(conversions.value),
      span: spanText(conversions, words, one),
      order: report.order,
      lowest: one(Math.min(...byRule)),
      highest: one(Math.max(...byRule)),
    }),
  };
}

function keyFigures({ conversions, value, nulls, useNulls, touchpoints, untouched }: AttributionReport, words: Words) {
  const say = (key: 'conversions' | 'value' | 'nulls' | 'touchpoints') => words.say(`journeys:attribution.${key}`);
  const missed =
    untouched.conversions > 0
      ? words.say('journeys:attribution.untouched', { count: words.number(untouched.conversions) })
      : '';
  const each =
    conversions > 0 ? words.say('journeys:attribution.each', { value: words.number(value / conversions, 2) }) : '';
  const used = words.say(useNulls ? 'journeys:attribution.used' : 'journeys:attribution.absent');
  return html`<section class="figures four" aria-label="${words.say('journeys:figures.title')}">
${bigFigure(say('conversions'), words.number(conversions), missed)}
${bigFigure(say('value'), words.number(value, 2), each)}
${bigFigure(say('nulls'), useNulls ? words.number(nulls) : words.say('report:none'), used)}
${bigFigure(say('touchpoints'), words.number(touchpoints.length), '')}
</section>`;
}

function contributions({ touchpoints, conversions }: AttributionReport, words: Words): Markup | null {
  if (conversions === 0) return null;
  const widest = Math.max(...touchpoints.map(({ markov }) => markov.conversions.high));
  const one = (value: number) => words.number(value, 1);
  const rows = touchpoints.map(({ name, markov }) => {
    const { value } = markov.conversions;
    const span = spanText(markov.conversions, words, one);
    const title = words.say('journeys:attribution.chartText', { name, value: one(value), span });
    return html`<tr><th scope="row"><bdi>${name}</bdi></th><td>${one(value)}<small>(${span})</small></td><td>${words.percent(value / conversions, 1)}</td><td class="chart">${intervalBar(markov.conversions, widest, title)}</td></tr>`;
  });
  const caption = words.say('journeys:attribution.chart');
  return html`<section class="contributions" aria-labelledby="chart"><h2 id="chart">${caption}</h2>
<p class="explain">${words.say('journeys:attribution.chartExplain')}</p>
${scrollable(
  words.say('journeys:attribution.captionConversions'),
  html`<thead><tr><th scope="col">${words.say('journeys:attribution.touchpoint')}</th><th scope="col">${words.say('journeys:attribution.markov')}</th><th scope="col">${words.say('journeys:variants.share')}</th><th scope="col"></th></tr></thead><tbody>${rows}</tbody>`,
)}</section>`;
}

function intervalBar({ value, low, high }: Estimate, widest: number, title: string): Markup {
  const at = (number: number) => px(8 + (324 * number) / widest);
  return html`<svg class="influence" viewBox="0 0 340 18" role="img" aria-label="${title}"><line class="grid" x1="8" x2="332" y1="9" y2="9"/><line class="interval" x1="${at(low)}" x2="${at(high)}" y1="9" y2="9"/><circle class="dot" cx="${at(value)}" cy="9" r="5"/></svg>`;
}

function tables(report: AttributionReport, words: Words): Markup {
  const say = (key: (typeof rules)[number] | 'touchpoint' | 'markov' | 'removal') =>
    words.say(`journeys:attribution.${key}`);
  const head = html`<thead><tr><th scope="col">${say('touchpoint')}</th>${rules.map((rule) => html`<th scope="col">${say(rule)}</th>`)}<th scope="col">${say('markov')}</th><th scope="col">${say('removal')}</th></tr></thead>`;
  const table = (what: 'conversions' | 'value') => {
    const digits = what === 'value' ? 2 : 1;
    const number = (value: number) => words.number(value, digits);
    const rows = report.touchpoints.map((touchpoint) => {
      const of = what === 'value' ? touchpoint.value : touchpoint;
      const cells = rules.map((rule) => {
        const value = of[rule];
        return html`<td>${value === null ? words.say('report:none') : number(value)}</td>`;
      });
      const { markov } = touchpoint;
      const removal = what === 'value' ? markov.valueRemovalEffect : markov.removalEffect;
      return html`<tr><th scope="row"><bdi>${touchpoint.name}</bdi></th>${cells}<td>${number(markov[what].value)}<small>(${spanText(markov[what], words, number)})</small></td><td>${words.percent(removal, 1)}</td></tr>`;
    });
    const caption = words.say(
      what === 'value' ? 'journeys:attribution.captionValue' : 'journeys:attribution.captionConversions',
    );
    return html`${scrollable(caption, html`${head}<tbody>${rows}</tbody>`)}`;
  };
  return html`<section aria-labelledby="rules"><h2 id="rules">${words.say('journeys:attribution.tables')}</h2>
${table('conversions')}
<p class="table-note">${words.say('journeys:attribution.note')}</p>
${report.value > 0 ? table('value') : null}</section>`;
}
