import type { Journeys } from '@anklang/domain';
import type { Words } from '../../../platform/language/words.ts';
import { html, type Markup } from '../html.ts';
import { scrollable } from '../sections/scrollable.ts';
import { shareBar } from './share-bar.ts';

const shownVariants = 15;
const shownSteps = 14;

/** Whole ways with what they cover; one more row carries the rest, so that the shares add up. */
export function variantsSection({ variants, cases }: Journeys, words: Words): Markup {
  let covered = 0;
  const row = (way: Markup, count: number) => {
    covered += count;
    return html`<tr><td class="wide">${way}</td><td>${words.number(count)}</td><td>${words.percent(count / cases, 1)}</td><td class="bar">${shareBar(count / cases)}</td><td>${words.percent(covered / cases, 1)}</td></tr>`;
  };
  const rows = variants.slice(0, shownVariants).map((variant) => row(pathList(variant.path, words), variant.cases));
  const rest = variants.length - rows.length;
  if (rest > 0) {
    const text = words.say('journeys:variants.rest', { count: rest });
    rows.push(row(html`<span class="path"><span class="rest">${text}</span></span>`, cases - covered));
  }
  const head = (['cases', 'share'] as const).map(
    (key) => html`<th scope="col">${words.say(`journeys:variants.${key}`)}</th>`,
  );
  return html`<section aria-labelledby="variants"><h2 id="variants">${words.say('journeys:variants.title')}</h2>
${scrollable(
  words.say('journeys:variants.caption'),
  html`<thead><tr><th scope="col" class="wide">${words.say('journeys:variants.path')}</th>${head}<th scope="col"></th><th scope="col">${words.say('journeys:variants.covered')}</th></tr></thead><tbody>${rows}</tbody>`,
)}<p class="table-note">${rest > 0 ? words.say('journeys:variants.note') : ''}</p></section>`;
}

function pathList(path: readonly string[], words: Words): Markup {
  const hidden = path.length - shownSteps;
  const steps = path.slice(0, shownSteps).map((name) => html`<li><bdi>${name}</bdi></li>`);
  const rest =
    hidden > 0 ? html`<li class="rest">${words.say('journeys:variants.more', { count: hidden })}</li>` : null;
  return html`<ol class="path">${steps}${rest}</ol>`;
}
