import { html, type Markup, px } from '../html.ts';

/** A share as a bar; the number stands beside it in the table. */
export function shareBar(share: number): Markup {
  return html`<svg viewBox="0 0 100 9" preserveAspectRatio="none" aria-hidden="true"><rect class="ground" width="100" height="9"/><rect class="part" width="${px(100 * share)}" height="9"/></svg>`;
}
