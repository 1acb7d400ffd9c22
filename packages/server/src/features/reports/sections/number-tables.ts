import type { Estimate, EstimateOrNotEnough, ReportTouchpoint } from '@anklang/domain';
import { notEnoughText, type Page, rankText, spanText } from '../figures.ts';
import { html, type Markup } from '../html.ts';
import { scrollable } from './scrollable.ts';

type Write = (value: number) => string;
type Effects = Pick<ReportTouchpoint, 'penalty' | 'reward' | 'potential'>;

/** Every number of the report as tables. */
export function numberTables(page: Page): Markup {
  const { report, words } = page;
  const outcome = words.say('findings:quoted', { name: report.outcome.name });
  const points = (touchpoint: ReportTouchpoint) => touchpoint;
  return html`<section>
${ratings(page)}
${effects(page, { caption: words.say('report:table.effects', { outcome }), of: points, digits: 2 })}
${report.outcome.nps && effects(page, { caption: words.say('report:table.effectsNps'), of: ({ inNps }) => inNps, digits: 1 })}
</section>`;
}

function ratings({ report, words }: Page): Markup {
  const caption = words.say('report:table.ratings');
  const percent = (value: number) => words.percent(value, 1);
  const body = report.touchpoints.map((touchpoint) => {
    const { name, n, notUsed, missing, mean, levels, levelShares, influence } = touchpoint;
    const level = (kind: 'disappointing' | 'ok' | 'delighting') =>
      html`<td>${words.number(levels[kind])}${levelShares && interval(levelShares[kind], words, percent)}</td>`;
    return html`<tr><th scope="row"><bdi>${name}</bdi></th><td>${words.number(n)}</td><td>${words.number(notUsed)}</td><td>${words.number(missing)}</td>${cell(mean, words, (value) => words.number(value, 2))}
${level('disappointing')}${level('ok')}${level('delighting')}
${influence ? cell(influence.share, words, percent) : html`<td>${words.say('report:none')}</td>`}<td>${influence ? rankText(influence) : words.say('report:none')}</td></tr>`;
  });
  const note = report.weighted ? ` ${words.say('report:table.noteWeighted')}` : '';
  return html`${scrollable(
    caption,
    html`<thead><tr><th scope="col">${words.say('report:ranking.touchpoint')}</th><th scope="col">${words.say('report:table.n')}</th><th scope="col">${words.say('report:table.notUsed')}</th><th scope="col">${words.say('report:table.missing')}</th><th scope="col">${words.say('report:table.mean')}</th><th scope="col">▼ ${words.say('report:level.disappointing')}</th><th scope="col">● ${words.say('report:level.ok')}</th><th scope="col">▲ ${words.say('report:level.delighting')}</th><th scope="col">${words.say('report:table.share')}</th><th scope="col">${words.say('report:table.ranks')}</th></tr></thead><tbody>${body}</tbody>`,
  )}<p class="table-note">${words.say('report:table.note')}${note}</p>`;
}

function effects(
  { report, words }: Page,
  { caption, of, digits }: { caption: string; of(touchpoint: ReportTouchpoint): Effects | null; digits: number },
): Markup {
  const write = (value: number) => words.signed(value, digits);
  const body = report.touchpoints.flatMap((touchpoint) => {
    const found = of(touchpoint);
    if (!found) return [];
    const { penalty, reward, potential } = found;
    return [
      html`<tr><th scope="row"><bdi>${touchpoint.name}</bdi></th><td class="text">${words.say(`report:factor.${touchpoint.factor}`)}</td>${cell(penalty, words, write)}${cell(reward, words, write)}${cell(potential.avoidDisappointment, words, write)}${cell(potential.createDelight, words, write)}</tr>`,
    ];
  });
  return html`${scrollable(
    caption,
    html`<thead><tr><th scope="col">${words.say('report:ranking.touchpoint')}</th><th scope="col" class="text">${words.say('report:table.factor')}</th><th scope="col">${words.say('report:table.penalty')}</th><th scope="col">${words.say('report:table.reward')}</th><th scope="col">${words.say('report:ranking.avoid')}</th><th scope="col">${words.say('report:ranking.delight')}</th></tr></thead><tbody>${body}</tbody>`,
  )}<p class="table-note"></p>`;
}

function cell(value: EstimateOrNotEnough, words: Page['words'], write: Write): Markup {
  if ('notEnough' in value) return html`<td><small>${notEnoughText(value, words)}</small></td>`;
  return html`<td>${write(value.value)}<small>(${spanText(value, words, write)})</small></td>`;
}

function interval(value: Estimate, words: Page['words'], write: Write): Markup {
  return html`<small>${write(value.value)}</small><small>(${spanText(value, words, write)})</small>`;
}
