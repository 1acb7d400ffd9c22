import type { Journeys } from '@anklang/domain';
import type { Words } from '../../../platform/language/words.ts';
import { html, type Markup } from '../html.ts';
import { scrollable } from '../sections/scrollable.ts';
import { durationText } from './duration-text.ts';
import { shareBar } from './share-bar.ts';

const shownWays = 30;
const shownEnds = 15;

/** What follows what, how often and after how long; where journeys begin and end. */
export function waysSection(journeys: Journeys, words: Words): Markup {
  const { follows } = journeys;
  const shown = follows.slice(0, shownWays);
  const steps = (list: typeof follows) => list.reduce((sum, { count }) => sum + count, 0);
  const note = words.say('journeys:ways.shown', {
    shown: words.number(shown.length),
    all: words.number(follows.length),
    share: words.percent(follows.length === 0 ? 1 : steps(shown) / steps(follows)),
  });
  const graph = html`${scrollable(words.say('journeys:ways.caption'), followTable(shown, words))}<p class="table-note">${note}</p>`;
  return html`<section aria-labelledby="ways"><h2 id="ways">${words.say('journeys:ways.title')}</h2>
${follows.length > 0 ? graph : null}${endsTable(journeys, words)}</section>`;
}

/** One row for each pair of steps that follow each other, the most frequent first. */
export function followTable(follows: Journeys['follows'], words: Words): Markup {
  const text = (['from', 'to'] as const).map(
    (key) => html`<th scope="col" class="text">${words.say(`journeys:ways.${key}`)}</th>`,
  );
  const numbers = (['customers', 'mean', 'median'] as const).map(
    (key) => html`<th scope="col">${words.say(`journeys:ways.${key}`)}</th>`,
  );
  const rows = follows.map(
    (follow) => html`<tr><th scope="row"><bdi>${follow.from}</bdi></th><th scope="row"><bdi>${follow.to}</bdi></th>
<td>${words.number(follow.count)}</td><td class="bar">${shareBar(follow.count / follows[0]!.count)}</td><td>${words.number(follow.customers)}<small>${words.percent(follow.customerShare, 1)}</small></td>
<td>${durationText(follow.meanSeconds, words)}</td><td>${durationText(follow.medianSeconds, words)}</td></tr>`,
  );
  return html`<thead><tr>${text}<th scope="col">${words.say('journeys:ways.count')}</th><th scope="col"></th>${numbers}</tr></thead><tbody>${rows}</tbody>`;
}

function endsTable({ starts, ends, cases }: Journeys, words: Words): Markup {
  // A touchpoint may be called like something every object has.
  const of = (list: Record<string, number>, name: string) => (Object.hasOwn(list, name) ? list[name]! : 0);
  const names = [...new Set([...Object.keys(starts), ...Object.keys(ends)])]
    .sort((a, b) => of(starts, b) + of(ends, b) - of(starts, a) - of(ends, a))
    .slice(0, shownEnds);
  const cell = (count: number) =>
    html`<td>${words.number(count)}<small>${words.percent(count / cases, 1)}</small></td>`;
  const head = (['starts', 'ends'] as const).map(
    (key) => html`<th scope="col">${words.say(`journeys:ends.${key}`)}</th>`,
  );
  const rows = names.map(
    (name) => html`<tr><th scope="row"><bdi>${name}</bdi></th>${cell(of(starts, name))}${cell(of(ends, name))}</tr>`,
  );
  return scrollable(
    words.say('journeys:ends.caption'),
    html`<thead><tr><th scope="col">${words.say('journeys:ends.touchpoint')}</th>${head}</tr></thead><tbody>${rows}</tbody>`,
  );
}
