import { html, type Markup } from '../html.ts';

/** A table that scrolls inside its frame where the screen is narrow; reachable by keyboard. */
export function scrollable(caption: string, content: Markup): Markup {
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${caption}"><table><caption>${caption}</caption>${content}</table></div>`;
}
