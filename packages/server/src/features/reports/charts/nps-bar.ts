import type { Report } from '@anklang/domain';
import { html, type Markup, px } from '../html.ts';

type Nps = NonNullable<Report['outcome']['nps']>;

const width = 420;

/** Detractors, passives and promoters as one bar, and where the NPS lies with its interval, from −100 to 100. */
export function npsBar(nps: Nps, title: string): Markup {
  const people = Math.max(1, nps.detractors + nps.passives + nps.promoters);
  const down = (nps.detractors / people) * width;
  const middle = (nps.passives / people) * width;
  const place = (points: number) => ((points + 100) / 200) * width;
  return html`<svg class="nps" viewBox="0 0 ${width} 46" role="img" aria-label="${title}">
<rect class="down" x="0" y="0" width="${px(down)}" height="14"/>
<rect class="middle" x="${px(down)}" y="0" width="${px(middle)}" height="14"/>
<rect class="up" x="${px(down + middle)}" y="0" width="${px(width - down - middle)}" height="14"/>
<line class="grid" x1="0" x2="${width}" y1="33" y2="33"/>
<line class="zero" x1="${width / 2}" x2="${width / 2}" y1="25" y2="41"/>
<line class="interval" x1="${px(place(nps.low))}" x2="${px(place(nps.high))}" y1="33" y2="33"/>
<circle class="dot" cx="${px(place(nps.value))}" cy="33" r="5.5"/>
</svg>`;
}
