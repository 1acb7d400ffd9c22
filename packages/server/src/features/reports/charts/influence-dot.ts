import type { Estimate } from '@anklang/domain';
import type { Words } from '../../../platform/language/words.ts';
import { html, type Markup, px } from '../html.ts';

const width = 260;
const height = 36;
const valueRoom = 58;

export type InfluenceScale = { highest: number; ticks: number[] };

/** One axis for all dots of a report, from 0 to the highest bound. */
export function influenceScale(shares: readonly Estimate[]): InfluenceScale {
  const highest = Math.max(0.05, ...shares.map(({ high }) => high));
  const step = [0.05, 0.1, 0.2, 0.25].find((size) => highest / size <= 4) ?? 0.5;
  const ticks: number[] = [];
  for (let tick = 0; tick <= highest + 1e-9; tick += step) ticks.push(tick);
  return { highest, ticks };
}

/** A share of influence as a dot on its interval. */
export function influenceDot({
  share,
  scale,
  words,
  title,
}: {
  share: Estimate;
  scale: InfluenceScale;
  words: Words;
  title: string;
}): Markup {
  const place = (value: number) => 6 + (Math.max(0, value) / scale.highest) * (width - valueRoom - 12);
  return html`<svg class="influence" viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}">
${scale.ticks.map((tick) => html`<line class="${tick === 0 ? 'zero' : 'grid'}" x1="${px(place(tick))}" x2="${px(place(tick))}" y1="0" y2="${height}"/>`)}
<line class="interval" x1="${px(place(share.low))}" x2="${px(place(share.high))}" y1="18" y2="18"/>
<circle class="dot" cx="${px(place(share.value))}" cy="18" r="5.5"/>
<text class="value" x="${width}" y="22.5" text-anchor="end">${words.percent(share.value, 1)}</text>
</svg>`;
}

/** The numbers under the dots. */
export function influenceAxis(scale: InfluenceScale, words: Words): Markup {
  const place = (value: number) => 6 + (value / scale.highest) * (width - valueRoom - 12);
  return html`<svg class="influence axis" viewBox="0 0 ${width} 16" aria-hidden="true">
${scale.ticks.map((tick) => html`<text class="tick" x="${px(place(tick))}" y="12" text-anchor="${tick === 0 ? 'start' : 'middle'}">${words.percent(tick)}</text>`)}
</svg>`;
}
