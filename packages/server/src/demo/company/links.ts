import type { NewLink } from '@anklang/domain';
import type { TouchpointKey } from './company-keys.ts';
import { type Words, words } from './words.ts';

type LinkDescription = Partial<Pick<NewLink, 'losesContext' | 'breaksMedium' | 'waitMinutes'>> & {
  readonly from: TouchpointKey;
  readonly to: TouchpointKey;
  readonly level: NewLink['level'];
  readonly note?: Words;
};

const day = 24 * 60;

/** Where customers go on to, as the departments tell it, and how well they are handed over. */
export const links: readonly LinkDescription[] = [
  {
    ...{ from: 'loan-application', to: 'loan-decision', level: 'disappointing' },
    ...{ losesContext: true, breaksMedium: true, waitMinutes: 11 * day },
    note: words(
      'Alles wird in der Kreditstrecke noch einmal erfasst. In der Zeit weiß niemand, wo der Antrag liegt.',
      'Everything is typed into loan processing once more. Meanwhile nobody knows where the application is.',
    ),
  },
  {
    ...{ from: 'loan-decision', to: 'loan-contract', level: 'ok', breaksMedium: true, waitMinutes: 3 * day },
  },
  {
    ...{ from: 'loan-decision', to: 'written-offer', level: 'ok', waitMinutes: 2 * day },
    note: words('Nur bei einer Zusage mit Änderungen.', 'Only with a yes on changed terms.'),
  },
  {
    ...{ from: 'app', to: 'hotline', level: 'disappointing', losesContext: true, breaksMedium: true, waitMinutes: 4 },
    note: words(
      'Wer aus der App anruft, fängt von vorn an. Die Telefonanlage sieht nicht, woran es hing.',
      'Whoever calls out of the app starts all over. The telephone system cannot see where they got stuck.',
    ),
  },
  {
    from: 'electronic-banking',
    to: 'hotline',
    level: 'disappointing',
    losesContext: true,
    breaksMedium: true,
    waitMinutes: 3,
  },
  { from: 'voice-menu', to: 'hotline', level: 'ok', waitMinutes: 2 },
  {
    ...{ from: 'hotline', to: 'callback', level: 'delighting', waitMinutes: 90 },
    note: words('Wer zurückruft, hat die Notiz vor sich.', 'Whoever calls back has the note in front of them.'),
  },
  { from: 'hotline', to: 'complaint', level: 'ok', losesContext: true, waitMinutes: day },
  { from: 'callback', to: 'app', level: 'ok' },
  { from: 'portal', to: 'hotline', level: 'disappointing', losesContext: true, breaksMedium: true, waitMinutes: 6 },
  { from: 'chat', to: 'hotline', level: 'disappointing', losesContext: true, breaksMedium: true, waitMinutes: 5 },
  { from: 'fee-letter', to: 'hotline', level: 'disappointing', breaksMedium: true },
  { from: 'complaint', to: 'review-site', level: 'disappointing' },
  { from: 'complaint', to: 'account-closing', level: 'disappointing' },
  { from: 'recommendation', to: 'account-opening', level: 'delighting' },
  { from: 'search-result', to: 'comparison-portal', level: 'ok' },
  { from: 'comparison-portal', to: 'loan-calculator', level: 'ok' },
  {
    ...{
      from: 'loan-calculator',
      to: 'adviser-talk',
      level: 'ok',
      losesContext: true,
      breaksMedium: true,
      waitMinutes: 5 * day,
    },
    note: words('Das Ergebnis kommt im Gespräch nicht an.', 'The result does not arrive at the talk.'),
  },
  { from: 'adviser-talk', to: 'written-offer', level: 'delighting', breaksMedium: true, waitMinutes: 3 * day },
  { from: 'written-offer', to: 'loan-application', level: 'ok', waitMinutes: 7 * day },
  { from: 'sales-call', to: 'adviser-talk', level: 'disappointing', losesContext: true, waitMinutes: 6 * day },
  { from: 'account-opening', to: 'identification', level: 'ok', breaksMedium: true },
  {
    ...{
      from: 'identification',
      to: 'card-delivery',
      level: 'disappointing',
      breaksMedium: true,
      waitMinutes: 8 * day,
    },
    note: words('Karte und PIN kommen an verschiedenen Tagen.', 'Card and PIN come on different days.'),
  },
  { from: 'card-delivery', to: 'app', level: 'ok', breaksMedium: true },
  { from: 'card-block', to: 'card-delivery', level: 'ok', waitMinutes: 6 * day },
  { from: 'statement', to: 'counter', level: 'ok', breaksMedium: true },
  { from: 'inheritance', to: 'account-closing', level: 'ok', losesContext: true },
  { from: 'supplier-order', to: 'supplier-invoice', level: 'disappointing', losesContext: true, waitMinutes: 36 * day },
  { from: 'shift-plan', to: 'morning-greeting', level: 'ok' },
];
