import type { EstimateOrNotEnough, ReportTouchpoint } from '@anklang/domain';
import { type InfluenceScale, influenceAxis, influenceDot, influenceScale } from '../charts/influence-dot.ts';
import { type LevelScale, levelBar, levelScale } from '../charts/level-bar.ts';
import { notEnoughText, type Page, rankText, spanText } from '../figures.ts';
import { html, type Markup } from '../html.ts';

type Scales = { levels: LevelScale; influence: InfluenceScale };

/** Three levels beside influence, touchpoint by touchpoint, the strongest first. */
export function rankingFigure(page: Page): Markup {
  const { report, words } = page;
  const scales: Scales = {
    levels: levelScale(report.touchpoints),
    influence: influenceScale(report.touchpoints.flatMap(({ influence }) => (influence ? [influence.share] : []))),
  };
  const outcome = words.say('findings:quoted', { name: report.outcome.name });
  return html`<section aria-labelledby="ranking"><h2 id="ranking">${words.say('report:ranking.title')}</h2>
<p class="explain">${words.say('report:ranking.explain', { outcome })}</p>
<ul class="legend"><li class="down-text">▼ ${words.say('report:level.disappointing')}</li><li class="ok-text">● ${words.say('report:level.ok')}</li><li class="up-text">▲ ${words.say('report:level.delighting')}</li></ul>
<ol class="ranking">
${head(page, scales)}
${report.touchpoints.map((touchpoint) => row(touchpoint, page, scales))}
</ol></section>`;
}

function head({ words }: Page, scales: Scales): Markup {
  return html`<li class="row head" aria-hidden="true"><span class="rank">${words.say('report:ranking.rank')}</span><span class="name">${words.say('report:ranking.touchpoint')}</span><span class="levels-cell">${words.say('report:ranking.levels')}</span><span class="influence-cell">${words.say('report:ranking.influence')}${influenceAxis(scales.influence, words)}</span><span class="effects">${words.say('report:ranking.effects')}</span></li>`;
}

function row(touchpoint: ReportTouchpoint, page: Page, scales: Scales): Markup {
  const { words } = page;
  const { influence, name, n, notUsed, factor } = touchpoint;
  const unused = notUsed > 0 ? ` · ${words.say('report:ranking.notUsed', { count: words.number(notUsed) })}` : '';
  const ranks = influence
    ? html`${words.number(influence.rank)}<small>${words.say('report:ranking.rankRange', { ranks: rankText(influence) })}</small>`
    : html`${words.say('report:none')}<small>${words.say('report:ranking.noRank')}</small>`;
  return html`<li class="row"><div class="rank">${ranks}</div>
<div class="name"><strong><bdi>${name}</bdi></strong><span class="factor ${factor}">${words.say(`report:factor.${factor}`)}</span><small>${words.say('report:ranking.people', { n: words.number(n) })}${unused}</small></div>
<div class="levels-cell">${levels(touchpoint, page, scales)}</div>
<div class="influence-cell">${share(touchpoint, page, scales)}</div>
<div class="effects">${effects(touchpoint, page)}</div></li>`;
}

function levels({ name, n, levelShares, mean }: ReportTouchpoint, { words }: Page, scales: Scales): Markup {
  if (!levelShares)
    return html`<small>${'notEnough' in mean ? notEnoughText(mean, words) : words.say('report:none')}</small>`;
  const percent = (value: number) => words.percent(value);
  const title = words.say('report:ranking.levelsChart', {
    name,
    n: words.number(n),
    disappointing: percent(levelShares.disappointing.value),
    ok: percent(levelShares.ok.value),
    delighting: percent(levelShares.delighting.value),
  });
  return levelBar({ shares: levelShares, scale: scales.levels, words, title });
}

function share({ name, influence }: ReportTouchpoint, { words }: Page, scales: Scales): Markup | null {
  if (!influence) return null;
  const one = (value: number) => words.percent(value, 1);
  const title = words.say('report:ranking.influenceChart', {
    name,
    share: one(influence.share.value),
    span: spanText(influence.share, words, one),
    ranks: rankText(influence),
  });
  return influenceDot({ share: influence.share, scale: scales.influence, words, title });
}

// In points of the NPS where there is one: that is what people think in.
function effects({ potential, inNps }: ReportTouchpoint, { words }: Page): Markup {
  const { avoidDisappointment, createDelight } = inNps?.potential ?? potential;
  const write = (value: number) => words.signed(value, inNps ? 1 : 2);
  const said = (gain: EstimateOrNotEnough) => {
    if ('notEnough' in gain) return html`${notEnoughText(gain, words)}`;
    const value = words.say(inNps ? 'report:ranking.inNps' : 'report:ranking.inPoints', { value: write(gain.value) });
    return html`<strong>${value}</strong><small>${spanText(gain, words, write)}</small>`;
  };
  return html`<dl><dt class="down-text">▼→● ${words.say('report:ranking.avoid')}</dt><dd>${said(avoidDisappointment)}</dd>
<dt class="up-text">●→▲ ${words.say('report:ranking.delight')}</dt><dd>${said(createDelight)}</dd></dl>`;
}
