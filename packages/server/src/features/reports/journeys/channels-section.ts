import type { Journeys } from '@anklang/domain';
import type { Words } from '../../../platform/language/words.ts';
import { html, type Markup } from '../html.ts';
import { scrollable } from '../sections/scrollable.ts';
import { breakTable } from './breaks-section.ts';
import { followTable } from './ways-section.ts';

const shown = 20;

/** Changes of channel: how often, how long they take, and after which of them things go worse. */
export function channelsSection({ channels }: Journeys, words: Words): Markup | null {
  if (channels === null) return null;
  const title = html`<h2 id="channels">${words.say('journeys:channels.title')}</h2>`;
  if (channels.follows.length === 0) {
    return html`<section aria-labelledby="channels">${title}<p class="explain">${words.say('journeys:channels.nothing')}</p></section>`;
  }
  const breaks =
    channels.breaks.length > 0
      ? scrollable(words.say('journeys:channels.breaks'), breakTable(channels.breaks.slice(0, shown), words))
      : null;
  return html`<section aria-labelledby="channels">${title}
<p class="explain">${words.say('journeys:channels.explain')}</p>
${scrollable(words.say('journeys:channels.caption'), followTable(channels.follows.slice(0, shown), words))}
${breaks}</section>`;
}
