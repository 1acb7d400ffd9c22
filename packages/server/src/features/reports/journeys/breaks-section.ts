import type { Journeys } from '@anklang/domain';
import type { Words } from '../../../platform/language/words.ts';
import { spanText } from '../figures.ts';
import { html, type Markup } from '../html.ts';
import { scrollable } from '../sections/scrollable.ts';
import { shareBar } from './share-bar.ts';

const shownBreaks = 20;

/** Hand-overs after which things go wrong, what that costs and how sure it is. */
export function breaksSection({ breaks, judged, tooFew }: Journeys, words: Words): Markup {
  const title = html`<h2 id="breaks">${words.say('journeys:breaks.title')}</h2>`;
  if (breaks.length === 0) {
    const text =
      judged === 0
        ? words.say('journeys:breaks.tooFew')
        : words.say('journeys:breaks.nothing', { judged: words.number(judged) });
    return html`<section aria-labelledby="breaks">${title}<p class="explain">${text}</p></section>`;
  }
  const shown = breaks.slice(0, shownBreaks);
  const compared = words.say('journeys:breaks.compared', {
    judged: words.number(judged),
    tooFew: words.number(tooFew),
    shown: words.number(shown.length),
    all: words.number(breaks.length),
  });
  return html`<section aria-labelledby="breaks">${title}
<p class="explain">${words.say('journeys:breaks.explain')}</p>
${scrollable(words.say('journeys:breaks.caption'), breakTable(shown, words))}<p class="table-note">${compared}</p></section>`;
}

/** One row for each break: what goes wrong, for how many, and how that compares. */
export function breakTable(breaks: Journeys['breaks'], words: Words): Markup {
  const head = (['handOver', 'kind'] as const).map(
    (key) => html`<th scope="col" class="text">${words.say(`journeys:breaks.${key}`)}</th>`,
  );
  const numbers = (['lost', 'journeys', 'share'] as const).map(
    (key) => html`<th scope="col">${words.say(`journeys:breaks.${key}`)}</th>`,
  );
  const rows = breaks.map((each) => breakRow(each, words));
  return html`<thead><tr>${head}${numbers}<th scope="col"></th><th scope="col">${words.say('journeys:breaks.other')}</th></tr></thead><tbody>${rows}</tbody>`;
}

function breakRow(each: Journeys['breaks'][number], words: Words): Markup {
  const whole = (value: number) => words.number(value);
  const border = each.crossesDepartments ? html`<small>${words.say('journeys:breaks.border')}</small>` : null;
  return html`<tr><th scope="row" class="wide"><bdi>${each.from}</bdi> → <bdi>${each.to}</bdi>${border}</th>
<td class="text"><span class="kind">${words.say(`journeys:kind.${each.kind}`)}</span></td>
<td>${whole(each.lost.value)}<small>(${spanText(each.lost, words, whole)})</small></td>
<td>${whole(each.journeys)}</td><td>${words.percent(each.share, 1)}</td><td class="bar">${shareBar(each.share)}</td><td>${words.percent(each.otherShare, 1)}</td></tr>`;
}
