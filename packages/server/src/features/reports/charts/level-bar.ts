import type { Estimate, ReportTouchpoint } from '@anklang/domain';
import type { Words } from '../../../platform/language/words.ts';
import { html, type Markup, px } from '../html.ts';

type Shares = NonNullable<ReportTouchpoint['levelShares']>;

/** One scale for all bars of a report: pixels per share, and where zero lies. */
export type LevelScale = { zero: number; perShare: number };

const width = 420;
const height = 36;
/** Room for "▼ 12 %" beside a bar. */
const labelRoom = 58;
const okRoom = 70;

export function levelScale(touchpoints: readonly ReportTouchpoint[]): LevelScale {
  const most = (level: 'disappointing' | 'delighting') =>
    Math.max(
      0.05,
      ...touchpoints.map(({ levelShares }) => (levelShares ? levelShares.ok.value / 2 + levelShares[level].high : 0)),
    );
  const left = most('disappointing');
  const perShare = (width - okRoom - 2 * labelRoom) / (left + most('delighting'));
  return { zero: labelRoom + left * perShare, perShare };
}

/** Three levels on a zero line: OK is split by it, disappointment reaches to the left, delight to the right. */
export function levelBar({
  shares,
  scale,
  words,
  title,
}: {
  shares: Shares;
  scale: LevelScale;
  words: Words;
  title: string;
}): Markup {
  const { zero, perShare } = scale;
  const down = shares.disappointing;
  const up = shares.delighting;
  const half = shares.ok.value / 2;
  const left = (share: number) => zero - (half + share) * perShare;
  const right = (share: number) => zero + (half + share) * perShare;
  const percent = (share: number) => words.percent(share);
  return html`<svg class="levels" viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}">
<rect class="down" x="${px(left(down.value))}" y="9" width="${px(down.value * perShare)}" height="18"/>
<rect class="middle" x="${px(left(0))}" y="9" width="${px(2 * half * perShare)}" height="18"/>
<rect class="up" x="${px(right(0))}" y="9" width="${px(up.value * perShare)}" height="18"/>
${whisker(down, left)}
${whisker(up, right)}
<line class="zero" x1="${px(zero)}" x2="${px(zero)}" y1="0" y2="${height}"/>
<text class="down-text" x="${px(left(down.high) - 6)}" y="22.5" text-anchor="end">▼ ${percent(down.value)}</text>
<text class="up-text" x="${px(right(up.high) + 6)}" y="22.5">▲ ${percent(up.value)}</text>
<text class="ok-text" x="${width}" y="22.5" text-anchor="end">● ${percent(shares.ok.value)}</text>
</svg>`;
}

// At the outer end of its bar: where the share could end as well.
function whisker({ low, high }: Estimate, place: (share: number) => number): Markup {
  return html`<line class="whisker" x1="${px(place(low))}" x2="${px(place(high))}" y1="18" y2="18"/>`;
}
