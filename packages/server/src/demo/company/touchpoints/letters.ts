import type { CompanyTouchpoint } from '../company-keys.ts';
import { digital, forCustomers, forSuppliers, type TouchpointDescription, thing } from './description.ts';

type Key = Extract<CompanyTouchpoint, { department: 'accounting' | 'operations' | 'purchasing' }>['key'];

/** What nobody thinks of as meeting customers, and what suppliers meet. */
export const letterTouchpoints = {
  statement: {
    ...{
      ...thing,
      ...forCustomers,
      direction: 'company',
      channels: ['paper', 'portal', 'letter'],
      touched: ['product'],
    },
    name: { de: 'Kontoauszug', en: 'Account statement' },
    description: {
      de: 'Ich gehe die Buchungen durch und will verstehen, was abgegangen ist. Stimmt er, denke ich nicht an ihn. Stimmt er nicht, denke ich an nichts anderes.',
      en: 'I go through the entries and want to understand what went out. If it is right, I do not think of it. If it is wrong, I think of nothing else.',
    },
    ...{
      phases: ['use'],
      criticality: 'high',
      moment: 'everyday',
      costCentre: '9110',
      segments: ['private', 'retired', 'gerda'],
    },
    ...{ contactsPerYear: 480_000, fixedCostPerYear: 120_000, costPerContact: 0.7, effort: 1, reviewMonths: 12 },
    ...{
      back: ['operations', 'digital', 'purchasing'],
      systems: ['core', 'printing', 'portalSystem'],
      integration: 'full',
    },
    ...{ brands: ['bank'], products: ['account', 'business'], guidelines: ['letters', 'access'] },
    standard: {
      de: 'Jede Zeile sagt, wer, wofür und wann. Keine Abkürzung, die nicht im Duden steht.',
      en: 'Every line says who, what for and when. No abbreviation that is in no dictionary.',
    },
    attributes: [
      {
        name: { de: 'Buchungstexte ohne Kürzel', en: 'Entries without codes' },
        target: { de: '95 Prozent', en: '95 per cent' },
        actual: { de: '61 Prozent', en: '61 per cent' },
      },
      {
        name: { de: 'Schriftgröße auf Papier', en: 'Type size on paper' },
        target: { de: '11 Punkt', en: '11 point' },
        actual: { de: '8 Punkt', en: '8 point' },
      },
    ],
    ...{ targetLevel: 15, targetInMonths: 5 },
    targetExperience: {
      de: 'Ich lese ihn einmal und lege ihn weg.',
      en: 'I read it once and put it away.',
    },
  },
  'fee-letter': {
    ...{
      ...thing,
      ...forCustomers,
      direction: 'company',
      channels: ['letter', 'portal'],
      touched: ['product', 'brand'],
    },
    name: { de: 'Brief über neue Gebühren', en: 'Letter about new fees' },
    description: {
      de: 'Ich lese, was teurer wird, und frage mich, was ich dafür bekomme. Der Satz mit der Zahl steht auf Seite drei.',
      en: 'I read what will cost more and wonder what I get for it. The sentence with the figure is on page three.',
    },
    ...{ phases: ['stay'], criticality: 'high', moment: 'trouble', costCentre: '9120', contactsPerYear: 40_000 },
    ...{
      costPerContact: 0.95,
      effort: 1,
      reviewMonths: 6,
      back: ['marketing'],
      systems: ['printing'],
      integration: 'partial',
    },
    ...{ brands: ['bank'], products: ['account'], guidelines: ['letters'], competitors: ['direct'] },
    standard: {
      de: 'Der Betrag im ersten Satz, der Grund im zweiten, eine Telefonnummer im dritten.',
      en: 'The amount in the first sentence, the reason in the second, a telephone number in the third.',
    },
    ...{ targetLevel: -5, targetInMonths: 2 },
    targetExperience: {
      de: 'Ich ärgere mich kurz, aber ich weiß, warum, und ab wann.',
      en: 'I am annoyed for a moment, but I know why, and from when on.',
    },
  },
  'annual-letter': {
    ...{ ...thing, ...forCustomers, direction: 'company', channels: ['letter'], touched: ['brand'] },
    name: { de: 'Brief zum Jahresende', en: 'Letter at the end of the year' },
    description: {
      de: 'Zwischen den Jahren kommt ein Dank mit gedruckter Unterschrift. Ich überlege, ob ich ihn aufhebe.',
      en: 'Between the years comes a thank-you with a printed signature. I wonder whether to keep it.',
    },
    ...{
      phases: ['stay'],
      criticality: 'low',
      contactsPerYear: 38_000,
      costPerContact: 0.8,
      effort: 1,
      reviewMonths: 12,
    },
    ...{ front: ['marketing'], systems: ['printing'], brands: ['bank'], guidelines: ['letters'] },
  },
  'tax-certificate': {
    ...{
      ...thing,
      ...forCustomers,
      direction: 'company',
      channels: ['letter', 'portal', 'paper'],
      touched: ['service'],
    },
    name: { de: 'Bescheinigung für die Steuer', en: 'Tax certificate' },
    description: {
      de: 'Mein Steuerberater fragt danach. Ich suche sie im Portal, in der Post und rufe schließlich an.',
      en: 'My tax adviser asks for it. I look in the portal, in the post, and finally I call.',
    },
    ...{ phases: ['use', 'help'], criticality: 'medium', contactsPerYear: 22_000, costPerContact: 0.9, effort: 1 },
    ...{ reviewMonths: 12, systems: ['printing', 'portalSystem'], back: ['digital'], integration: 'partial' },
  },
  'reminder-letter': {
    ...{ ...thing, ...forCustomers, direction: 'company', channels: ['letter', 'email'], touched: ['brand'] },
    name: { de: 'Mahnung', en: 'Reminder' },
    description: {
      de: 'Ich habe eine Rate vergessen und werde behandelt, als hätte ich es mit Absicht getan.',
      en: 'I forgot an instalment and am treated as if I had done it on purpose.',
    },
    ...{
      phases: ['help', 'stay'],
      criticality: 'high',
      moment: 'trouble',
      contactsPerYear: 5_600,
      costPerContact: 1.4,
    },
    ...{
      effort: 1,
      reviewMonths: 12,
      back: ['credit'],
      systems: ['printing', 'core'],
      guidelines: ['letters'],
      brands: ['bank'],
    },
    products: ['loan', 'account'],
  },
  'supplier-invoice': {
    ...{
      ...thing,
      ...forSuppliers,
      direction: 'customer',
      channels: ['email', 'letter', 'system'],
      touched: ['company'],
    },
    responsible: null,
    name: { de: 'Rechnung des Lieferanten', en: 'Invoice of the supplier' },
    description: {
      de: 'Ich habe geliefert und warte. Nach fünf Wochen frage ich nach und weiß nicht, wen.',
      en: 'I have delivered and wait. After five weeks I ask and do not know whom.',
    },
    ...{
      phases: [],
      criticality: 'medium',
      contactsPerYear: 3_100,
      costPerContact: 6,
      effort: 1,
      reviewMonths: 12,
    },
    ...{ back: ['purchasing'], systems: ['orders'], integration: 'partial' },
    attributes: [
      {
        name: { de: 'Bezahlt nach', en: 'Paid after' },
        target: { de: '14 Tagen', en: '14 days' },
        actual: { de: '36 Tagen', en: '36 days' },
      },
    ],
  },
  'supplier-order': {
    ...{ ...digital, ...forSuppliers, direction: 'company', channels: ['email', 'system'], touched: ['company'] },
    responsible: null,
    name: { de: 'Bestellung', en: 'Order' },
    description: {
      de: 'Ich bekomme eine Bestellung ohne Ansprechpartner und mit drei Seiten Bedingungen. Aber ich bekomme sie.',
      en: 'I get an order without anybody to talk to and with three pages of terms. But I get it.',
    },
    ...{
      phases: [],
      criticality: 'medium',
      contactsPerYear: 2_700,
      costPerContact: 18,
      effort: 2,
      reviewMonths: 12,
    },
    ...{
      front: ['operations'],
      back: ['accounting'],
      systems: ['orders'],
      integration: 'full',
    },
  },
  'cash-transport': {
    ...{ ...thing, ...forSuppliers, class: 'social', direction: 'both', channels: ['inPerson', 'location'] },
    ...{ touched: ['service', 'employee'], stakeholders: ['supplier'] },
    name: { de: 'Geldtransport', en: 'Cash transport' },
    description: {
      de: 'Ich fahre um sechs in den Hof und warte, bis jemand aufschließt. Wir kennen uns seit neun Jahren und reden über das Wetter.',
      en: 'I drive into the yard at six and wait until somebody unlocks. We have known each other for nine years and talk about the weather.',
    },
    ...{
      phases: [],
      criticality: 'high',
      contactsPerYear: 2_200,
      costPerContact: 48,
      effort: 2,
      reviewMonths: 12,
    },
    ...{ front: ['branches'], back: ['purchasing'], systems: ['machines'] },
  },
  'card-delivery': {
    ...{
      ...thing,
      ...forCustomers,
      direction: 'company',
      channels: ['letter', 'paper'],
      touched: ['product', 'brand'],
    },
    responsible: null,
    name: { de: 'Post mit Karte und PIN', en: 'Card and PIN in the mail' },
    description: {
      de: 'Ich öffne zwei Umschläge, die an verschiedenen Tagen kommen, und will sofort zahlen können.',
      en: 'I open two envelopes that come on different days, and want to be able to pay at once.',
    },
    ...{ phases: ['decide', 'use'], criticality: 'medium', moment: 'joy', costCentre: '9210', contactsPerYear: 14_500 },
    ...{
      costPerContact: 4.1,
      effort: 1,
      reviewMonths: 12,
      back: ['accounting', 'purchasing'],
      systems: ['printing', 'core'],
    },
    ...{ brands: ['bank', 'young'], products: ['account', 'youngAccount'], integration: 'full' },
    standard: {
      de: 'Beides am selben Tag, fünf Tage nach der Eröffnung.',
      en: 'Both on the same day, five days after opening.',
    },
  },
} satisfies Record<Key, TouchpointDescription>;
