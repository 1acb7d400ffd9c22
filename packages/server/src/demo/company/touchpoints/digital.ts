import type { CompanyTouchpoint } from '../company-keys.ts';
import { digital, forCustomers, forNewcomers, type TouchpointDescription } from './description.ts';

type Key = Extract<CompanyTouchpoint, { department: 'digital' }>['key'];

export const digitalTouchpoints = {
  app: {
    ...{
      ...digital,
      ...forCustomers,
      direction: 'customer',
      channels: ['app'],
      access: 'signIn',
      touched: ['product'],
    },
    devices: ['phone', 'tablet', 'wearable'],
    externalIds: ['APP-IOS', 'APP-AND'],
    markets: ['consumers', 'businesses'],
    name: { de: 'Banking-App', en: 'Banking app' },
    description: {
      de: 'Ich schaue unterwegs auf den Kontostand und gebe eine Zahlung frei. Wenn sie mich hinauswirft, rufe ich an.',
      en: 'I look at my balance on the way and approve a payment. When it throws me out, I call.',
    },
    ...{
      phases: ['use'],
      criticality: 'high',
      moment: 'everyday',
      costCentre: '5110',
      segments: ['private', 'young', 'jonas'],
    },
    ...{ contactsPerYear: 4_900_000, fixedCostPerYear: 540_000, costPerContact: 0.04, effort: 4, reviewMonths: 3 },
    ...{
      back: ['operations', 'service'],
      systems: ['appServer', 'core'],
      integration: 'partial',
      brands: ['bank', 'young'],
    },
    ...{
      products: ['account', 'youngAccount'],
      goals: ['once'],
      guidelines: ['access'],
      competitors: ['direct'],
      mandate: 'advise',
    },
    standard: {
      de: 'Offen in zwei Sekunden. Jede Fehlermeldung sagt, was jetzt zu tun ist.',
      en: 'Open within two seconds. Every message of a fault says what to do now.',
    },
    competition: {
      de: 'Blitzkonto ist schneller und hübscher. Fällt sie aus, gibt es dort aber niemanden.',
      en: 'Blitzkonto is faster and prettier. But when it fails, there is nobody.',
    },
    attributes: [
      {
        name: { de: 'Abstürze je tausend Besuche', en: 'Crashes per thousand visits' },
        target: { de: 'höchstens 1', en: '1 at most' },
        actual: { de: '6', en: '6' },
      },
      {
        name: { de: 'Bewertung im Store', en: 'Rating in the store' },
        target: { de: '4,5', en: '4.5' },
        actual: { de: '3,4', en: '3.4' },
      },
    ],
    ...{ targetLevel: 30, targetInMonths: 6 },
    targetExperience: {
      de: 'Ich öffne sie, sehe, was ich brauche, und habe sie vergessen, bevor der Kaffee da ist.',
      en: 'I open it, see what I need and have forgotten it before the coffee comes.',
    },
  },
  'electronic-banking': {
    ...{ ...digital, ...forCustomers, direction: 'customer', channels: ['portal', 'website'], access: 'signIn' },
    ...{ touched: ['product', 'service'], devices: ['computer'] },
    externalIds: ['EB-WEB'],
    markets: ['consumers', 'businesses'],
    name: { de: 'Electronic Banking', en: 'Electronic banking' },
    description: {
      de: 'Ich melde mich an, überweise und sehe, dass es angekommen ist. Am Monatsende hängen Löhne daran.',
      en: 'I sign in, transfer money and see that it has arrived. At the end of the month wages hang on it.',
    },
    ...{ phases: ['use'], criticality: 'knockOut', isMostImportant: true, moment: 'everyday', costCentre: '5120' },
    ...{ segments: ['business', 'miriam', 'private'], contactsPerYear: 2_300_000, fixedCostPerYear: 380_000 },
    ...{ costPerContact: 0.06, effort: 4, reviewMonths: 3, back: ['operations', 'service'] },
    ...{ systems: ['banking', 'core'], integration: 'full', brands: ['bank'], products: ['business', 'account'] },
    ...{ guidelines: ['access'], mandate: 'decideTogether' },
    standard: {
      de: 'Sammelzahlungen werden vor dem Absenden geprüft. Eine Störung steht auf der Anmeldeseite, bevor jemand anruft.',
      en: 'Batch payments are checked before they are sent. A fault is told on the sign-in page before anybody calls.',
    },
    attributes: [
      {
        name: { de: 'Verfügbarkeit an Lohntagen', en: 'Availability on pay days' },
        target: { de: '99,9 Prozent', en: '99.9 per cent' },
        actual: { de: '99,2 Prozent', en: '99.2 per cent' },
      },
    ],
    ...{ targetLevel: 20, targetInMonths: 9 },
    targetExperience: {
      de: 'Ich lade die Lohnliste hoch, gehe nach Hause und denke nicht mehr daran.',
      en: 'I upload the wages, go home and think of it no more.',
    },
  },
  portal: {
    ...{ ...digital, ...forCustomers, direction: 'customer', channels: ['portal', 'website'], access: 'signIn' },
    ...{ touched: ['service'], devices: ['computer', 'phone'] },
    name: { de: 'Kundenportal', en: 'Customer portal' },
    description: {
      de: 'Ich suche eine Bescheinigung zwischen Kacheln, die alle gleich aussehen. Beim dritten Klick gebe ich auf oder rufe an.',
      en: 'I look for a certificate between tiles that all look alike. With the third click I give up or call.',
    },
    ...{ phases: ['use', 'inform'], criticality: 'medium', moment: 'everyday', costCentre: '5130' },
    ...{ contactsPerYear: 310_000, fixedCostPerYear: 295_000, costPerContact: 0.4, effort: 5, reviewMonths: 3 },
    ...{
      back: ['operations', 'marketing'],
      systems: ['portalSystem', 'core'],
      integration: 'replacing',
      brands: ['bank'],
    },
    ...{ guidelines: ['access'], mandate: 'advise', products: ['account'] },
    obstacles: {
      de: 'Der Umbau ist bezahlt, und niemand will hören, dass ihn kaum jemand bemerkt hat.',
      en: 'The reconstruction has been paid for, and nobody wants to hear that hardly anybody noticed.',
    },
    ...{ targetLevel: 15, targetInMonths: -2 },
    targetExperience: {
      de: 'Ich tippe, was ich suche, und es ist der erste Treffer.',
      en: 'I type what I am looking for, and it is the first hit.',
    },
  },
  identification: {
    ...{
      ...digital,
      ...forNewcomers,
      direction: 'both',
      channels: ['app', 'website', 'location'],
      access: 'registration',
    },
    devices: ['phone', 'computer'],
    responsible: null,
    name: { de: 'Ausweisprüfung', en: 'Identity check' },
    description: {
      de: 'Ich halte meinen Ausweis in die Kamera und drehe ihn, bis es reicht. Beim vierten Mal fühle ich mich wie unter Verdacht.',
      en: 'I hold my identity card into the camera and turn it until it is enough. The fourth time I feel like a suspect.',
    },
    ...{ phases: ['decide'], criticality: 'high', moment: 'turning', costCentre: '5140', parent: 'account-opening' },
    ...{
      contactsPerYear: 3_300,
      costPerContact: 5.8,
      effort: 2,
      reviewMonths: 6,
      front: ['branches'],
      back: ['operations'],
    },
    ...{
      systems: ['appServer'],
      integration: 'partial',
      competitors: ['direct'],
      products: ['account', 'youngAccount'],
    },
    attributes: [
      {
        name: { de: 'Beim ersten Versuch', en: 'At the first try' },
        target: { de: '90 Prozent', en: '90 per cent' },
        actual: { de: '71 Prozent', en: '71 per cent' },
      },
    ],
  },
  'loan-calculator': {
    ...{ ...digital, ...forNewcomers, direction: 'customer', channels: ['website', 'portal'], access: 'open' },
    ...{ isConfigurator: true, devices: ['computer', 'phone', 'tablet'], touched: ['product'] },
    name: { de: 'Kreditrechner', en: 'Loan calculator' },
    description: {
      de: 'Ich schiebe Betrag und Laufzeit hin und her, bis die Rate zu uns passt. Zum ersten Mal sehe ich das Haus vor mir.',
      en: 'I move amount and term until the instalment suits us. For the first time I see the house before me.',
    },
    ...{ phases: ['inform'], criticality: 'medium', moment: 'joy', costCentre: '5130', segments: ['brandts'] },
    ...{ contactsPerYear: 58_000, fixedCostPerYear: 32_000, costPerContact: 0.2, effort: 2, reviewMonths: 12 },
    ...{ back: ['credit', 'marketing'], systems: ['portalSystem'], integration: 'none', products: ['loan'] },
    ...{ competitors: ['broker', 'neighbour'], brands: ['bank'] },
    competition: {
      de: 'Zinskompass rechnet genauso, will aber zuerst die Telefonnummer.',
      en: 'Zinskompass reckons just as well but wants the telephone number first.',
    },
    ...{ targetLevel: 45, targetInMonths: 11 },
    targetExperience: {
      de: 'Ich spiele eine Viertelstunde, nehme das Ergebnis mit zum Gespräch, und dort liegt es schon.',
      en: 'I play for a quarter of an hour, take the result to the talk, and there it lies already.',
    },
  },
} satisfies Record<Key, TouchpointDescription>;
