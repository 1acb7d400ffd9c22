import type { RuleVerdict } from '@anklang/domain';
import type { BrandKey } from './brands.ts';
import type { TouchpointKey } from './company-keys.ts';
import type { PhaseKey } from './entries.ts';
import type { PersonKey } from './people.ts';
import type { SegmentKey } from './segments.ts';
import { type Words, words } from './words.ts';

type BrandJudgement = {
  readonly at: TouchpointKey;
  readonly brand: BrandKey;
  /** By rule in their order: met (+), not met (-), does not apply (0); one row for each judge. */
  readonly verdicts: readonly { readonly by: PersonKey; readonly marks: string; readonly note?: Words }[];
};

export const verdictOf: Readonly<Record<string, RuleVerdict>> = { '+': 'met', '-': 'notMet', '0': 'notApplicable' };

/** Each by two who did not see what the other says. Rules of the bank: name, plain, word, cost, look, once. */
export const brandJudgements: readonly BrandJudgement[] = [
  judged('adviser-talk', 'bank', '++++0+', '++++0-'),
  judged('counter', 'bank', '++00++', '++00++'),
  judged('hotline', 'bank', '++-00-', '-+-00-'),
  judged('statement', 'bank', '+-0+-0', '+-0--0'),
  judged('fee-letter', 'bank', '---0-0', '+--0-0'),
  judged('written-offer', 'bank', '+++++0', '+++++0'),
  {
    ...{ at: 'loan-decision', brand: 'bank' },
    verdicts: [
      {
        ...{ by: 'marketing', marks: '---0+-' },
        note: words('„Sehr geehrte Damen und Herren“ an eine Familie.', '“Dear Sir or Madam” to a family.'),
      },
      { by: 'manager', marks: '---0+-' },
    ],
  },
  judged('app', 'bank', '+-00+-', '--00+-'),
  judged('electronic-banking', 'bank', '0+-0+0', '0+-0+0'),
  judged('portal', 'bank', '---0+-', '-+-0+-'),
  judged('complaint', 'bank', '++-00-', '+--00-'),
  judged('birthday-call', 'bank', '++000+', '++000+'),
  judged('review-site', 'bank', '-+-000', '---000'),
  judged('sponsoring', 'bank', '0+00+0', '0+00+0'),
  judged('shop-window', 'bank', '0+0-+0', '0+0+-0'),
  judged('card-delivery', 'bank', '+++++0', '+-+++0'),
  judged('app', 'young', '++-+', '++-+'),
  judged('young-people-account', 'young', '+--+', '+--+'),
  judged('school-visit', 'young', '+0++', '+0+0'),
];

function judged(at: TouchpointKey, brand: BrandKey, marketing: string, manager: string): BrandJudgement {
  return {
    ...{ at, brand },
    verdicts: [
      { by: 'marketing', marks: marketing },
      { by: 'manager', marks: manager },
    ],
  };
}

type Points = readonly [relevance: number, potential: number];

type RelevanceJudgement = {
  readonly at: TouchpointKey;
  readonly segment?: SegmentKey;
  readonly phase?: PhaseKey;
  readonly points: Readonly<Partial<Record<PersonKey, Points>>>;
  readonly reason: Words;
};

/** What a touchpoint counts for today and what could be won there, 0 to 10 each, as several people see it. */
export const relevanceJudgements: readonly RelevanceJudgement[] = [
  {
    ...{ at: 'adviser-talk', points: { manager: [9, 6], advice: [10, 4], analyst: [8, 6] } },
    reason: words('Hier entscheidet sich, ob jemand bleibt.', 'Here it is decided whether somebody stays.'),
  },
  {
    ...{ at: 'hotline', points: { manager: [8, 9], service: [9, 8], analyst: [8, 8] } },
    reason: words('Viele Kontakte, viel Ärger, viel zu gewinnen.', 'Many contacts, much annoyance, much to win.'),
  },
  {
    ...{ at: 'loan-decision', points: { manager: [8, 10], credit: [7, 4], advice: [9, 9] } },
    reason: words('Elf Tage Schweigen.', 'Eleven days of silence.'),
  },
  {
    ...{ at: 'loan-application', points: { manager: [7, 8], advice: [7, 8] } },
    reason: words('Der Anfang des Wartens.', 'The beginning of the wait.'),
  },
  {
    ...{ at: 'electronic-banking', points: { manager: [7, 6], digital: [9, 5], analyst: [7, 7] } },
    reason: words('Niemand lobt es, alle brauchen es.', 'Nobody praises it, everybody needs it.'),
  },
  {
    ...{ at: 'electronic-banking', segment: 'business', points: { manager: [10, 8], analyst: [10, 8] } },
    reason: words('Löhne hängen daran.', 'Wages hang on it.'),
  },
  {
    ...{ at: 'statement', points: { manager: [6, 5], accounting: [8, 2], branches: [7, 7] } },
    reason: words('Fällt nur auf, wenn er stört.', 'Noticed only when it disturbs.'),
  },
  {
    ...{ at: 'statement', segment: 'retired', points: { branches: [9, 8], manager: [8, 7] } },
    reason: words('Für ältere Menschen ist er die Bank.', 'For older people it is the bank.'),
  },
  {
    ...{ at: 'app', points: { manager: [7, 7], digital: [10, 6], analyst: [7, 6] } },
    reason: words('Jeden Tag, und nach dem Ausfall mit Misstrauen.', 'Every day, and with mistrust since the failure.'),
  },
  {
    ...{ at: 'app', segment: 'young', points: { manager: [10, 8], digital: [10, 7] } },
    reason: words('Für Jüngere gibt es nur sie.', 'For younger people there is nothing else.'),
  },
  {
    ...{ at: 'complaint', points: { manager: [8, 8], service: [8, 7] } },
    reason: words('Die letzte Gelegenheit.', 'The last chance.'),
  },
  {
    ...{ at: 'birthday-call', points: { manager: [5, 7], advice: [6, 6] } },
    reason: words('Niemand erwartet ihn, jeder erzählt davon.', 'Nobody expects it, everybody tells of it.'),
  },
  {
    ...{ at: 'written-offer', points: { manager: [6, 7], advice: [6, 6] } },
    reason: words('Ein Satz von Hand wirkt.', 'A sentence by hand works.'),
  },
  {
    ...{ at: 'counter', points: { manager: [6, 4], branches: [9, 3] } },
    reason: words('Weniger Menschen, aber die treuesten.', 'Fewer people, but the most loyal ones.'),
  },
  {
    ...{ at: 'portal', points: { manager: [4, 4], digital: [8, 8], analyst: [3, 2] } },
    reason: words('Teuer; die Daten zeigen wenig.', 'Expensive; the data show little.'),
  },
  {
    ...{ at: 'review-site', phase: 'influence', points: { manager: [8, 8], marketing: [7, 9] } },
    reason: words('Wer uns nicht kennt, liest zuerst dort.', 'Whoever does not know us reads there first.'),
  },
  {
    ...{ at: 'recommendation', phase: 'influence', points: { manager: [9, 8], marketing: [8, 7] } },
    reason: words('Wer empfohlen wurde, bleibt.', 'Whoever was recommended stays.'),
  },
  {
    ...{ at: 'sales-call', points: { manager: [3, 1], sales: [8, 6], service: [4, 0] } },
    reason: words('Bringt Abschlüsse und kostet Empfehlungen.', 'Brings contracts and costs recommendations.'),
  },
  {
    ...{ at: 'lobby-screen', points: { manager: [1, 1], marketing: [4, 3] } },
    reason: words('Läuft, aber wofür?', 'It runs, but what for?'),
  },
  {
    ...{ at: 'fee-letter', points: { manager: [6, 6], service: [7, 8] } },
    reason: words('Ein Brief, zweitausend Anrufe.', 'One letter, two thousand calls.'),
  },
  {
    ...{ at: 'fax', points: { manager: [2, 1], operations: [0, 0] } },
    reason: words('Kaum benutzt; ein Zeichen.', 'Hardly used; a sign.'),
  },
  {
    ...{ at: 'inheritance', segment: 'retired', points: { manager: [9, 7], advice: [9, 6] } },
    reason: words('Selten, unvergesslich.', 'Rare, unforgettable.'),
  },
];
