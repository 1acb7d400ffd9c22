import type { Lifecycle } from '@anklang/domain';
import type { TouchpointKey } from './company-keys.ts';
import type { PersonKey } from './people.ts';
import { type Words, words } from './words.ts';

type DecisionDescription = {
  readonly at: TouchpointKey;
  readonly to: Lifecycle;
  readonly daysAgo: number;
  readonly by: PersonKey;
  readonly reason: Words;
};

/** In the order in which they were made. */
export const decisions: readonly DecisionDescription[] = [
  {
    ...{ at: 'portal', to: 'adapt', daysAgo: 400, by: 'manager' },
    reason: words(
      'Kunden finden Bescheinigungen nicht. Umbau mit neuer Oberfläche.',
      'Customers cannot find certificates. To be rebuilt with a new surface.',
    ),
  },
  {
    ...{ at: 'callback', to: 'active', daysAgo: 262, by: 'manager' },
    reason: words(
      'Der Versuch mit vier Leuten hat getragen: Wer zurückgerufen wird, ruft nicht noch einmal an.',
      'The trial with four people held: whoever is called back does not call again.',
    ),
  },
  {
    ...{ at: 'newsletter', to: 'adapt', daysAgo: 190, by: 'marketing' },
    reason: words(
      'Ein Brief an alle ist ein Brief an niemanden. Künftig nach Lebenslage.',
      'A letter to everybody is a letter to nobody. To be sorted by situation in life.',
    ),
  },
  {
    ...{ at: 'lobby-screen', to: 'phasingOut', daysAgo: 120, by: 'manager' },
    reason: words(
      'Kostet 44.000 Euro im Jahr, und in drei Wellen zeigt sich kein Zusammenhang mit der Empfehlung.',
      'Costs 44,000 euros a year, and in three waves there is no association with recommending us.',
    ),
  },
  {
    ...{ at: 'hotline', to: 'adapt', daysAgo: 96, by: 'service' },
    reason: words(
      'Wartezeit im {{season}}; die Übergabe aus der App verliert den Zusammenhang.',
      'Waiting times in {{season}}; the hand-over from the app loses the context.',
    ),
  },
  {
    ...{ at: 'annual-letter', to: 'retired', daysAgo: 45, by: 'manager' },
    reason: words(
      'Gedruckte Unterschrift auf 38.000 Briefen: Dafür rufen wir lieber 600 Menschen an.',
      'A printed signature on 38,000 letters: we would rather call 600 people instead.',
    ),
  },
];

export type ReviewDescription = { readonly at: TouchpointKey; readonly daysAgo: number; readonly note?: Words };

/** Nobody has looked through these records since they were described. */
export const forgotten: readonly TouchpointKey[] = [
  'online-ad',
  'social-media',
  'comparison-portal',
  'supplier-invoice',
  'tax-certificate',
  'voice-menu',
];

/** When somebody last looked through a record, where that is worth telling; at all others it was in time. */
export const reviews: readonly ReviewDescription[] = [
  { at: 'hotline', daysAgo: 95, note: words('Merkmale neu gemessen.', 'Attributes measured anew.') },
  { at: 'adviser-talk', daysAgo: 150 },
  { at: 'complaint', daysAgo: 118, note: words('Grenze auf 100 Euro angehoben.', 'Limit raised to 100 euros.') },
  { at: 'electronic-banking', daysAgo: 60 },
  {
    at: 'app',
    daysAgo: 70,
    note: words('Abstürze sind zurückgegangen, aber nicht weg.', 'Crashes are fewer, but not gone.'),
  },
  { at: 'portal', daysAgo: 121 },
  { at: 'loan-decision', daysAgo: 101 },
  { at: 'loan-application', daysAgo: 165 },
  { at: 'callback', daysAgo: 80 },
  { at: 'counter', daysAgo: 210 },
  { at: 'branch', daysAgo: 300 },
  { at: 'statement', daysAgo: 230, note: words('Druckmuster liegt bei.', 'A sample print is attached.') },
  { at: 'review-site', daysAgo: 50 },
  { at: 'written-offer', daysAgo: 180 },
  { at: 'birthday-call', daysAgo: 260 },
  { at: 'recommendation', daysAgo: 140 },
  { at: 'account-opening', daysAgo: 130 },
  { at: 'fax', daysAgo: 320 },
  { at: 'inheritance', daysAgo: 155 },
  { at: 'identification', daysAgo: 160 },
  { at: 'cash-machine', daysAgo: 240 },
  { at: 'chat', daysAgo: 110 },
  { at: 'onboarding', daysAgo: 280 },
  { at: 'sales-call', daysAgo: 40 },
  { at: 'loan-contract', daysAgo: 200 },
];

type EvidenceDescription = {
  readonly at: TouchpointKey;
  readonly daysAgo: number;
  readonly by: PersonKey;
  readonly fileName: Words;
  readonly text: Words;
  readonly caption: Words;
};

/** What customers really got to read. */
export const evidence: readonly EvidenceDescription[] = [
  {
    ...{ at: 'loan-decision', daysAgo: 116, by: 'manager' },
    fileName: words('absage-textbaustein-17.txt', 'refusal-standard-text-17.txt'),
    caption: words('So klingt eine Absage heute.', 'This is how a refusal sounds today.'),
    text: words(
      'Sehr geehrte Damen und Herren,\n\naufgrund interner Richtlinien können wir Ihrem Antrag vom o. g. Datum leider nicht entsprechen. Von Rückfragen bitten wir abzusehen.\n\nDieses Schreiben wurde maschinell erstellt.\n',
      'Dear Sir or Madam,\n\nOwing to internal guidelines we are unable to comply with your application of the above date. Please refrain from enquiries.\n\nThis letter was produced by machine.\n',
    ),
  },
  {
    ...{ at: 'statement', daysAgo: 229, by: 'accounting' },
    fileName: words('buchungstexte-beispiele.txt', 'entries-examples.txt'),
    caption: words('Fünf Zeilen, über die am Schalter gefragt wird.', 'Five lines people ask about at the counter.'),
    text: words(
      'SVWZ+ EREF 00412 MREF 7781 CRED DE98\nKK-ABR Q3 SOLLZ 0,41\nENTG ABSCHL 12/ EREF\nRUECKLS GEB 3,00\nUEBTR SAMMLER 28.\n',
      'SVWZ+ EREF 00412 MREF 7781 CRED DE98\nKK-ABR Q3 SOLLZ 0.41\nENTG ABSCHL 12/ EREF\nRUECKLS GEB 3.00\nUEBTR SAMMLER 28\n',
    ),
  },
  {
    ...{ at: 'hotline', daysAgo: 160, by: 'service' },
    fileName: words('ansage-am-anfang.txt', 'announcement-at-the-start.txt'),
    caption: words('Die Ansage, mitgeschrieben: 48 Sekunden.', 'The announcement, written down: 48 seconds.'),
    text: words(
      'Willkommen bei der Auenbrücker Bank. Bitte haben Sie Ihre Kontonummer bereit. Wussten Sie, dass Sie vieles auch im Kundenportal erledigen können? Für Fragen zu Ihrem Konto drücken Sie die Eins …\n',
      'Welcome to Auenbrück Bank. Please have your account number ready. Did you know that much can be done in the customer portal, too? For questions about your account press one …\n',
    ),
  },
];
