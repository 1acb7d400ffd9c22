import type { ViewAnswer, ViewForm } from '@anklang/domain';
import { button, element } from './element.ts';
import { fill, type Words } from './words.ts';

/** Undefined: not answered yet; null: cannot say. */
export type Rating = {
  importance?: ViewAnswer['ratings'][number]['importance'];
  level?: ViewAnswer['ratings'][number]['level'];
};

type Question = {
  form: ViewForm;
  at: number;
  rating: Rating;
  words: Words;
  onBack: () => void;
  onNext: () => void;
};

const numbers = Array.from({ length: 11 }, (_, i) => i);
const levels = ['disappointing', 'ok', 'delighting'] as const;
const shapes = { disappointing: '▼', ok: '●', delighting: '▲' } as const;

/** One touchpoint and its two questions; what is chosen goes into `rating` at once. */
export function questionView({ form, at, rating, words, onBack, onNext }: Question): HTMLElement[] {
  const { side, touchpoints } = form;
  const isLast = at === touchpoints.length - 1;
  const problem = element('p', { class: 'problem', role: 'alert' });
  const submit = (event: Event) => {
    event.preventDefault();
    if (rating.importance !== undefined && rating.level !== undefined) return onNext();
    problem.textContent = words.missing;
    const open = rating.importance === undefined ? 'importance' : 'level';
    view.querySelector<HTMLInputElement>(`input[name="${open}"]`)?.focus();
  };
  const view = element(
    'form',
    { novalidate: true },
    group(words.importance[side], [importanceScale(rating, words), cannotSay('importance', rating, words)]),
    group(words.level[side], [levelScale(rating, words), cannotSay('level', rating, words)]),
    problem,
    element(
      'div',
      { class: 'buttons' },
      button(words.back, onBack, { class: 'quiet' }),
      element('button', { type: 'submit' }, isLast ? words.send : words.next),
    ),
  );
  view.addEventListener('submit', submit);

  return [
    element('p', { class: 'progress' }, fill(words.progress, { at: at + 1, of: touchpoints.length })),
    element('div', { class: 'track', 'aria-hidden': 'true' }, bar((at + 1) / touchpoints.length)),
    element('h1', { tabindex: '-1' }, touchpoints[at]!.name),
    view,
  ];
}

function bar(share: number): HTMLElement {
  const made = element('span');
  made.style.width = `${100 * share}%`;
  return made;
}

function group(legend: string, children: HTMLElement[]): HTMLElement {
  return element('fieldset', {}, element('legend', {}, legend), ...children);
}

function importanceScale(rating: Rating, words: Words): HTMLElement {
  const named = (value: number) =>
    value === 0 ? `0, ${words.leastImportant}` : value === 10 ? `10, ${words.mostImportant}` : String(value);
  const choices = numbers.map((value) =>
    choice({
      name: 'importance',
      label: named(value),
      shown: String(value),
      isChosen: rating.importance === value,
      choose: () => {
        rating.importance = value;
      },
    }),
  );
  return element(
    'div',
    {},
    element('div', { class: 'numbers' }, ...choices),
    element(
      'div',
      { class: 'ends', 'aria-hidden': 'true' },
      element('span', {}, `0 ${words.leastImportant}`),
      element('span', {}, `10 ${words.mostImportant}`),
    ),
  );
}

function levelScale(rating: Rating, words: Words): HTMLElement {
  const choices = levels.map((level) => {
    const made = choice({
      name: 'level',
      label: undefined,
      shown: words.levels[level],
      isChosen: rating.level === level,
      choose: () => {
        rating.level = level;
      },
    });
    made.dataset['level'] = level;
    made.querySelector('span')?.prepend(element('i', { 'aria-hidden': 'true' }, shapes[level]));
    return made;
  });
  return element('div', { class: 'levels' }, ...choices);
}

function cannotSay(name: 'importance' | 'level', rating: Rating, words: Words): HTMLElement {
  return element(
    'div',
    { class: 'none' },
    choice({
      name,
      label: undefined,
      shown: words.cannotSay,
      isChosen: rating[name] === null,
      choose: () => {
        rating[name] = null;
      },
    }),
  );
}

type Choice = { name: string; label: string | undefined; shown: string; isChosen: boolean; choose: () => void };

function choice({ name, label, shown, isChosen, choose }: Choice): HTMLLabelElement {
  const input = element('input', { type: 'radio', name, 'aria-label': label, checked: isChosen });
  input.addEventListener('change', choose);
  return element('label', {}, input, element('span', {}, shown));
}
