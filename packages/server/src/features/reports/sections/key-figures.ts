import { npsBar } from '../charts/nps-bar.ts';
import { type Page, spanText } from '../figures.ts';
import { html, type Markup } from '../html.ts';

/** NPS, mean, answers and what the touchpoints explain, each with its interval. */
export function keyFigures(page: Page): Markup {
  const { report, words } = page;
  return html`<section class="figures${report.outcome.nps ? '' : ' no-nps'}" aria-label="${words.say('report:figures.title')}">
${npsFigure(page)}
${meanFigure(page)}
${peopleFigure(page)}
${explainedFigure(page)}
</section>`;
}

function npsFigure({ report, words }: Page): Markup | null {
  const { nps, n } = report.outcome;
  if (!nps) return null;
  const one = (value: number) => words.signed(value, 1);
  const span = spanText(nps, words, one);
  const people = {
    n: words.number(n),
    detractors: words.number(nps.detractors),
    passives: words.number(nps.passives),
    promoters: words.number(nps.promoters),
  };
  const described = words.say('report:figures.npsChart', { ...people, value: one(nps.value), span });
  return html`<div class="figure wide"><h3>${words.say('report:figures.nps')}</h3>
<p class="big">${one(nps.value)}</p><p class="small">${words.say('report:figures.interval', { span })}</p>
<div class="nps-chart">${npsBar(nps, described)}</div>
<ul class="nps-legend"><li class="down-text">▼ ${people.detractors} ${words.say('report:figures.detractors')}</li><li class="ok-text">● ${people.passives} ${words.say('report:figures.passives')}</li><li class="up-text">▲ ${people.promoters} ${words.say('report:figures.promoters')}</li></ul></div>`;
}

function meanFigure({ report, words }: Page): Markup {
  const { mean, scale, name } = report.outcome;
  const two = (value: number) => words.number(value, 2);
  const range = words.say('report:figures.onScale', {
    lowest: words.number(scale[0]),
    highest: words.number(scale[1]),
  });
  return html`<div class="figure"><h3>${words.say('report:figures.mean', { outcome: words.say('findings:quoted', { name }) })}</h3>
<p class="big">${two(mean.value)}</p><p class="small">${words.say('report:figures.interval', { span: spanText(mean, words, two) })}<br>${range}</p></div>`;
}

function peopleFigure({ report, words }: Page): Markup {
  const effective = report.weighted
    ? html`<br>${words.say('report:figures.effective', { count: words.number(report.effectiveN) })}`
    : null;
  return html`<div class="figure"><h3>${words.say('report:figures.answers')}</h3>
<p class="big">${words.number(report.outcome.n)}</p><p class="small">${words.say('report:figures.ofRespondents', { count: words.number(report.respondents) })}${effective}</p></div>`;
}

function explainedFigure({ report, words }: Page): Markup {
  const { rSquared } = report;
  const whole = (share: number) => words.percent(share);
  return html`<div class="figure"><h3>${words.say('report:figures.explained')}</h3>
<p class="big">${rSquared ? whole(rSquared.value) : words.say('report:none')}</p>
<p class="small">${rSquared ? words.say('report:figures.interval', { span: spanText(rSquared, words, whole) }) : ''}</p></div>`;
}
