import type { Language, ViewForm } from '@anklang/domain';
import { readForm, sendAnswer } from './api.ts';
import { button, element } from './element.ts';
import { questionView, type Rating } from './question.ts';
import './respond.css';
import { fill, type Words, wordsFor } from './words.ts';

type Place =
  | {
      is: 'loading' | 'unreachable' | 'ended' | 'intro' | 'sending' | 'waiting' | 'done' | 'endedMeanwhile' | 'refused';
    }
  | { is: 'question'; at: number };

const secondsPerPoint = 12;
const longestWait = 60;

const page = document.getElementById('page')!;
/** What stands behind the hash never leaves the browser but in the body of a request. */
const token = location.hash.slice(1);
/** Made up once: however often the answers are sent, they count once. */
const clientKey = [...crypto.getRandomValues(new Uint8Array(16))]
  .map((byte) => byte.toString(16).padStart(2, '0'))
  .join('');

let language: Language = navigator.language.startsWith('de') ? 'de' : 'en';
let form: ViewForm | null = null;
let place: Place = { is: 'loading' };
let ratings: Rating[] = [];
let tries = 0;
let retry: ReturnType<typeof setTimeout> | undefined;

function go(next: Place): void {
  place = next;
  render();
  page.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  scrollTo(0, 0);
}

function render(): void {
  const words = wordsFor(language);
  document.documentElement.lang = language;
  document.title = form ? `${form.organisation} · ${words.page}` : words.page;
  page.replaceChildren(header(words), element('main', {}, ...view(words)));
}

function header(words: Words): HTMLElement {
  const other = language === 'de' ? 'en' : 'de';
  const change = () => {
    language = other;
    render();
    page.querySelector<HTMLElement>('header button')?.focus();
  };
  return element(
    'header',
    {},
    element('p', {}, form ? fill(words.asks, { organisation: form.organisation }) : ''),
    button(words.otherLanguage, change, { class: 'quiet', lang: other }),
  );
}

function view(words: Words): HTMLElement[] {
  switch (place.is) {
    case 'loading':
      return [element('p', { role: 'status' }, words.loading)];
    case 'intro':
      return introView(words, form!);
    case 'question':
      return askView(words, form!, place.at);
    case 'sending':
      return [element('h1', { tabindex: '-1' }, words.sending)];
    case 'waiting':
      return telling(
        words.waitingTitle,
        words.waiting,
        button(words.sendNow, () => void send()),
      );
    case 'unreachable':
      return telling(
        words.unreachableTitle,
        words.unreachable,
        button(words.again, () => void load()),
      );
    case 'done':
      return telling(words.doneTitle, words.done);
    case 'endedMeanwhile':
      return telling(words.endedTitle, words.endedMeanwhile);
    case 'refused':
      return telling(words.refusedTitle, words.refused);
    case 'ended':
      return telling(words.endedTitle, words.ended);
  }
}

function telling(title: string, text: string, action?: HTMLElement): HTMLElement[] {
  const told = [element('h1', { tabindex: '-1' }, title), element('p', {}, text)];
  return action ? [...told, element('div', { class: 'buttons' }, action)] : told;
}

function introView(words: Words, { side, introduction, touchpoints }: ViewForm): HTMLElement[] {
  const count = touchpoints.length;
  const minutes = Math.round((count * secondsPerPoint) / 60);
  return [
    element('h1', { tabindex: '-1' }, words.title[side]),
    ...introduction.split(/\n+/).flatMap((text) => (text.trim() === '' ? [] : [element('p', {}, text)])),
    element('p', {}, fill(words.lead[side], { count })),
    element('p', {}, minutes < 2 ? words.durationOne : fill(words.duration, { minutes })),
    element('p', { class: 'soft' }, words.anonymous),
    element(
      'div',
      { class: 'buttons' },
      button(words.begin, () => go({ is: 'question', at: 0 })),
    ),
  ];
}

function askView(words: Words, asked: ViewForm, at: number): HTMLElement[] {
  const isLast = at === asked.touchpoints.length - 1;
  return questionView({
    ...{ form: asked, at, words, rating: ratings[at]! },
    onBack: () => go(at === 0 ? { is: 'intro' } : { is: 'question', at: at - 1 }),
    onNext: () => {
      if (isLast) void send();
      else go({ is: 'question', at: at + 1 });
    },
  });
}

async function load(): Promise<void> {
  if (!/^[\w-]{43}$/.test(token)) return go({ is: 'ended' });
  go({ is: 'loading' });
  const reply = await readForm(token, language);
  if (reply.is === 'ended') return go({ is: 'ended' });
  if (reply.is !== 'ok') return go({ is: 'unreachable' });
  form = reply.value;
  language = form.language;
  ratings = form.touchpoints.map(() => ({}));
  go({ is: 'intro' });
}

async function send(): Promise<void> {
  clearTimeout(retry);
  go({ is: 'sending' });
  const said = form!.touchpoints.map(({ id }, i) => ({
    touchpointId: id,
    importance: ratings[i]?.importance ?? null,
    level: ratings[i]?.level ?? null,
  }));
  const reply = await sendAnswer({ token, clientKey, ratings: said }, language);
  if (reply.is === 'ok') return go({ is: 'done' });
  if (reply.is === 'ended') return go({ is: 'endedMeanwhile' });
  if (reply.is === 'refused') return go({ is: 'refused' });
  tries += 1;
  const seconds = Math.max(reply.seconds, Math.min(longestWait, 2 ** tries));
  retry = setTimeout(() => void send(), 1000 * seconds);
  go({ is: 'waiting' });
}

addEventListener('online', () => {
  if (place.is === 'waiting') void send();
});
addEventListener('hashchange', () => location.reload());
// Whoever has begun is asked before the answers are lost.
addEventListener('beforeunload', (event) => {
  if (place.is === 'question' || place.is === 'waiting' || place.is === 'sending') event.preventDefault();
});
void load();
