import type { Report } from '@anklang/domain';
import type { Words } from '../../../platform/language/words.ts';
import type { Page } from '../figures.ts';
import { html, type Markup } from '../html.ts';

/** How the report was computed, and what it does not prove. */
export function basis({ report, words }: Page): Markup {
  const { outcome, source } = report;
  const lowest = words.number(outcome.scale[0]);
  const highest = words.number(outcome.scale[1]);
  const entries: [string, string | Markup][] = [
    [words.say('report:basis.file'), html`<bdi>${source.fileName}</bdi>`],
    [words.say('report:basis.hash'), html`<span class="hash">${source.fileHash}</span>`],
    [words.say('report:basis.format'), formatText(source.format, words)],
    [
      words.say('report:basis.outcome'),
      words.say('report:basis.outcomeValue', { name: outcome.name, column: outcome.column, lowest, highest }),
    ],
    [words.say('report:basis.encoding'), words.say(`report:basis.${report.encoding}`)],
    [
      words.say('report:basis.influence'),
      words.say('report:basis.influenceValue', { resamples: words.number(report.resamples) }),
    ],
    [words.say('report:basis.effects'), words.say('report:basis.effectsValue')],
    [words.say('report:basis.cuts'), html`${cutTexts(report, words).map((text) => html`${text}<br>`)}`],
    [
      words.say('report:basis.weights'),
      report.weighted
        ? words.say('report:basis.weighted', { count: words.number(report.effectiveN) })
        : words.say('report:basis.unweighted'),
    ],
    [words.say('report:basis.seed'), String(report.seed)],
    [words.say('report:basis.version'), words.say('report:basis.versionValue', { version: report.version })],
  ];
  const limits = ['association', 'asked', 'people', 'several', 'proof'] as const;
  return html`<section class="basis">
<div><h2>${words.say('report:basis.title')}</h2><dl>${entries.map(([term, text]) => html`<dt>${term}</dt><dd>${text}</dd>`)}</dl></div>
<div class="limits"><h2>${words.say('report:limits.title')}</h2><ul>${limits.map((limit) => html`<li>${words.say(`report:limits.${limit}`)}</li>`)}</ul></div>
</section>`;
}

function formatText({ kind, encoding, delimiter, decimal, sheet }: Report['source']['format'], words: Words): string {
  const shown = delimiter === '\t' ? '⇥' : delimiter;
  return [
    kind.toUpperCase(),
    encoding,
    shown && words.say('report:basis.delimiter', { value: shown }),
    decimal && words.say('report:basis.decimal', { value: decimal }),
    sheet && words.say('report:basis.sheet', { value: sheet }),
  ]
    .filter(Boolean)
    .join(', ');
}

// Touchpoints that were asked and cut alike share a line.
function cutTexts({ touchpoints }: Report, words: Words): string[] {
  const groups = Map.groupBy(touchpoints, ({ scale, cuts }) => JSON.stringify([scale, cuts]));
  return [...groups.values()].map((group) => {
    const { scale, cuts } = group[0]!;
    return words.say('report:basis.cutsValue', {
      lowest: words.number(scale[0]),
      highest: words.number(scale[1]),
      disappointing: words.number(cuts.disappointing),
      delighting: words.number(cuts.delighting),
      names: groups.size === 1 ? words.say('report:basis.cutsAll') : words.list(group.map(({ name }) => name)),
    });
  });
}
