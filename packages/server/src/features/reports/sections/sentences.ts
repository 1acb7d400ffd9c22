import type { Page } from '../figures.ts';
import { html, type Markup, unbroken } from '../html.ts';

/** Findings in plain sentences. */
export function findings({ report, words }: Page): Markup {
  return html`<section aria-labelledby="findings"><h2 id="findings">${words.say('report:findings')}</h2>
<ul class="findings">${report.findings.map(({ text }) => html`<li>${unbroken(text)}</li>`)}</ul></section>`;
}

/** What a reader must know beside the numbers. */
export function warnings({ report, words }: Page): Markup | null {
  if (report.warnings.length === 0) return null;
  return html`<section class="warnings" aria-labelledby="warnings"><h2 id="warnings">${words.say('report:warnings')}</h2>
<ul>${report.warnings.map(({ text }) => html`<li>${unbroken(text)}</li>`)}</ul></section>`;
}
