import type { Page } from '../figures.ts';
import { html, type Markup, unbroken } from '../html.ts';

/** What a hurried reader must know: who leads and how sure that is. */
export function headline({ report, words }: Page): Markup {
  const quote = (name: string) => words.say('findings:quoted', { name });
  const outcome = quote(report.outcome.name);
  const top = report.touchpoints[0];
  const said = (code: string) => report.findings.find((finding) => finding.code === code)?.text;
  const nothing = said('nothingSaid');
  const title = () => {
    if (!top?.influence) return words.say('report:headline.noRanking');
    if (nothing) return words.say('report:headline.nothing', { outcome });
    const key = top.influence.rankHigh === 1 ? 'report:headline.sure' : 'report:headline.open';
    return words.say(key, { name: quote(top.name), outcome });
  };
  const lead = [nothing ?? said('topInfluence'), nothing ? undefined : said('topNotSeparable')]
    .filter(Boolean)
    .join(' ');
  const { filter } = report;
  return html`<header>
<p class="kicker">${words.say('report:kicker')} · <bdi>${report.source.fileName}</bdi></p>
<h1>${title()}</h1>
<p class="lead">${unbroken(lead)}</p>
${filter && html`<p class="segment">${words.say('report:segment', { column: filter.column, value: filter.value })}</p>`}
</header>`;
}
