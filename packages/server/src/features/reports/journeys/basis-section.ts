import type { LogSource } from '@anklang/domain';
import type { Words } from '../../../platform/language/words.ts';
import { html, type Markup } from '../html.ts';

/** How it was computed, and what it does not prove. */
export function basisSection(
  { source, seed, version }: { source: LogSource; seed: number; version: string },
  {
    entries,
    limits,
    words,
  }: { entries: readonly (readonly [string, string])[]; limits: readonly string[]; words: Words },
): Markup {
  const all: (readonly [string, string | Markup])[] = [
    [words.say('report:basis.file'), html`<bdi>${source.fileName}</bdi>`],
    [words.say('report:basis.hash'), html`<span class="hash">${source.fileHash}</span>`],
    [words.say('report:basis.format'), source.kind.toUpperCase()],
    ...entries,
    [words.say('report:basis.seed'), String(seed)],
    [words.say('report:basis.version'), words.say('report:basis.versionValue', { version })],
  ];
  return html`<section class="basis">
<div><h2>${words.say('report:basis.title')}</h2><dl>${all.map(([term, text]) => html`<dt>${term}</dt><dd>${text}</dd>`)}</dl></div>
<div class="limits"><h2>${words.say('journeys:limits.title')}</h2><ul>${limits.map((limit) => html`<li>${limit}</li>`)}</ul></div>
</section>`;
}

/** One number of the first glance with what is said of it below. */
export function bigFigure(title: string, big: string, small: string): Markup {
  return html`<div class="figure"><h3>${title}</h3><p class="big">${big}</p><p class="small">${small}</p></div>`;
}
