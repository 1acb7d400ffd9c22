/** Markup that is known to be safe: made by `html` from literals, with every value escaped. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Value = string | number | Markup | readonly Markup[] | null;

/**
 * Markup from a template. Every value is escaped unless it is markup itself, so that a column name can never become
 * part of the page.
 */
export function html(parts: TemplateStringsArray, ...values: Value[]): Markup {
  let text = parts[0]!;
  values.forEach((value, index) => {
    text += render(value) + parts[index + 1]!;
  });
  return new Markup(text);
}

function render(value: Value): string {
  if (value === null) return '';
  if (value instanceof Markup) return value.text;
  if (typeof value === 'object') return value.map(({ text }) => text).join('\n');
  return escapeHtml(String(value));
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export function escapeHtml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[&<>"']/g, (character) => entities[character]!)
    .replace(/\p{Cc}/gu, '\ufffd');
}

/** A sentence whose ranges and intervals do not break at the end of a line. */
export function unbroken(sentence: string): Markup {
  const pieces = sentence.split(/(95-%-Intervall|\d+–\d+)/);
  return new Markup(
    pieces
      .map((piece, at) => (at % 2 === 0 ? escapeHtml(piece) : `<span class="nb">${escapeHtml(piece)}</span>`))
      .join(''),
  );
}

/** Numbers of a drawing: two decimals are finer than any screen. */
export function px(value: number): string {
  return String(Math.round(value * 100) / 100);
}
