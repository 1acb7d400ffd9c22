import type { CompanyTouchpoint } from '../company-keys.ts';
import { digital, forCustomers, forNewcomers, person, type TouchpointDescription, thing } from './description.ts';

type Key = Extract<CompanyTouchpoint, { department: 'branches' }>['key'];

export const branchTouchpoints = {
  counter: {
    ...{ ...person, ...forCustomers, direction: 'customer', channels: ['inPerson', 'location'], access: 'open' },
    name: { de: 'Am Schalter', en: 'At the counter' },
    description: {
      de: 'Ich zahle ein oder frage etwas Kurzes und werde freundlich begrüßt – oder nicht. Hinter mir wartet jemand, und ich will niemanden aufhalten.',
      en: 'I pay in or ask a short question and get a friendly greeting, or not. Somebody waits behind me, and I do not want to hold anybody up.',
    },
    ...{ phases: ['use'], criticality: 'medium', moment: 'everyday', costCentre: '2110' },
    segments: ['retired', 'gerda'],
    ...{ contactsPerYear: 148_000, fixedCostPerYear: 310_000, costPerContact: 3.4, capacityPerDay: 620 },
    ...{
      systems: ['core', 'crm'],
      integration: 'full',
      brands: ['bank'],
      products: ['account'],
      effort: 2,
      reviewMonths: 12,
    },
    place: { de: 'Kassenhalle der Filiale', en: 'Banking hall of the branch' },
    standard: {
      de: 'Blickkontakt, bevor jemand etwas sagt. Niemand wartet länger als fünf Minuten, ohne angesprochen zu werden.',
      en: 'Eye contact before anybody says a word. Nobody waits for more than five minutes without being spoken to.',
    },
    attributes: [
      {
        name: { de: 'Wartezeit mittags', en: 'Waiting time at noon' },
        target: { de: 'höchstens 5 Minuten', en: '5 minutes at most' },
        actual: { de: '7 Minuten', en: '7 minutes' },
      },
      {
        name: { de: 'Anrede mit Namen', en: 'Called by name' },
        target: { de: 'immer, wenn die Karte gesteckt ist', en: 'always once the card is in' },
        actual: { de: 'etwa jedes zweite Mal', en: 'about every other time' },
      },
    ],
    ...{ targetLevel: 35, targetInMonths: 9 },
    targetExperience: {
      de: 'Ich komme herein, und jemand nickt mir zu. Nach zwei Minuten bin ich dran und gehe mit dem, was ich wollte.',
      en: 'I come in and somebody nods to me. Two minutes later it is my turn, and I leave with what I came for.',
    },
  },
  branch: {
    ...{ ...thing, ...forCustomers, direction: 'customer', channels: ['location'], touched: ['company', 'employee'] },
    name: { de: 'Filiale', en: 'Branch' },
    description: {
      de: 'Ich trete ein, warte und merke, ob man mich sieht. Ob es nach Bank riecht oder nach Menschen, weiß ich nach drei Sekunden.',
      en: 'I step in, wait and notice whether I am seen. Whether it smells of bank or of people I know after three seconds.',
    },
    ...{ phases: ['use', 'stay'], criticality: 'medium', moment: 'everyday', costCentre: '2100', access: 'open' },
    ...{ contactsPerYear: 260_000, fixedCostPerYear: 1_940_000, effort: 4, reviewMonths: 12 },
    ...{
      front: ['advice'],
      back: ['operations', 'purchasing'],
      brands: ['bank'],
      guidelines: ['access'],
      mandate: 'decideTogether',
    },
    place: { de: 'Elf Filialen in Auenbrück und Umland', en: 'Eleven branches in Auenbrück and around' },
    obstacles: {
      de: 'Die Mietverträge von vier Filialen laufen noch sechs Jahre.',
      en: 'The leases of four branches run for another six years.',
    },
    competitors: ['neighbour'],
    competition: {
      de: 'Die Bank Hohenfurt hat samstags offen und eine Sitzecke statt einer Schlange.',
      en: 'Hohenfurt Bank is open on Saturdays and has a place to sit instead of a queue.',
    },
  },
  'account-opening': {
    ...{
      ...person,
      ...forNewcomers,
      direction: 'customer',
      channels: ['inPerson', 'website', 'app'],
      access: 'registration',
    },
    responsible: null,
    name: { de: 'Kontoeröffnung', en: 'Opening an account' },
    description: {
      de: 'Ich entscheide mich für diese Bank und will nicht auf halbem Weg an einem Formular scheitern.',
      en: 'I decide for this bank and do not want to fail halfway at a form.',
    },
    ...{ phases: ['decide'], criticality: 'high', moment: 'turning', costCentre: '2120' },
    ...{ contactsPerYear: 2_900, costPerContact: 21, capacityPerDay: 24, effort: 3, reviewMonths: 6 },
    ...{ front: ['digital'], back: ['operations'], systems: ['core', 'crm', 'appServer'], integration: 'partial' },
    ...{
      brands: ['bank'],
      products: ['account', 'youngAccount', 'business'],
      goals: ['recommend'],
      competitors: ['direct'],
    },
    standard: {
      de: 'Einmal hinsetzen, einmal unterschreiben, am selben Tag eine Kontonummer.',
      en: 'Sit down once, sign once, an account number on the same day.',
    },
    competition: {
      de: 'Blitzkonto braucht sieben Minuten. Dafür fragt dort niemand, wozu man das Konto braucht.',
      en: 'Blitzkonto takes seven minutes. But nobody there asks what the account is for.',
    },
    ...{ targetLevel: 45, targetInMonths: 6 },
    targetExperience: {
      de: 'Ich bringe nur meinen Ausweis mit. Nach zwanzig Minuten habe ich ein Konto und weiß, wie es heißt, wen ich fragen kann.',
      en: 'I bring nothing but my identity card. Twenty minutes later I have an account and know by name whom to ask.',
    },
  },
  'cash-machine': {
    ...{
      ...digital,
      ...forCustomers,
      direction: 'customer',
      channels: ['kiosk', 'location'],
      touched: ['product'],
      devices: ['kiosk'],
    },
    name: { de: 'Geldautomat', en: 'Cash machine' },
    description: {
      de: 'Ich brauche Bargeld, jetzt, und will mich dabei sicher fühlen. Wenn er nichts ausgibt, stehe ich vor verschlossener Tür.',
      en: 'I need cash, now, and want to feel safe getting it. If it gives none, I stand before a closed door.',
    },
    ...{ phases: ['use'], criticality: 'high', moment: 'everyday', costCentre: '2140', access: 'open' },
    ...{ contactsPerYear: 690_000, fixedCostPerYear: 410_000, costPerContact: 0.62, effort: 3, reviewMonths: 12 },
    ...{
      back: ['operations'],
      systems: ['machines', 'core'],
      integration: 'full',
      guidelines: ['access'],
      parent: 'branch',
    },
    attributes: [
      {
        name: { de: 'Verfügbarkeit', en: 'Availability' },
        target: { de: '99,5 Prozent', en: '99.5 per cent' },
        actual: { de: '98,1 Prozent', en: '98.1 per cent' },
      },
    ],
  },
  'account-closing': {
    ...{ ...person, ...forCustomers, direction: 'customer', channels: ['inPerson', 'letter', 'email'] },
    relationships: ['existing', 'former'],
    name: { de: 'Kontoauflösung', en: 'Closing an account' },
    description: {
      de: 'Ich gehe. Ob man mich fragt, warum, und wie man mich verabschiedet, erzähle ich weiter.',
      en: 'I leave. Whether I am asked why, and how I am seen off, is what I tell others.',
    },
    ...{ phases: ['stay', 'tell'], criticality: 'high', moment: 'turning', costCentre: '2120' },
    ...{ contactsPerYear: 1_150, costPerContact: 14, effort: 1, reviewMonths: 6, systems: ['core', 'crm'] },
    back: ['accounting'],
    standard: {
      de: 'Ein Gespräch, keine Hürde. Der Dank steht im Brief, bevor die Abrechnung kommt.',
      en: 'A talk, not a hurdle. The letter says thank you before it settles accounts.',
    },
    ...{ targetLevel: 10, targetInMonths: -1 },
    targetExperience: {
      de: 'Man bedauert es, fragt einmal nach und macht mir den Abschied leicht. Vielleicht komme ich wieder.',
      en: 'They are sorry, ask once and make leaving easy for me. Perhaps I shall come back.',
    },
  },
  'young-people-account': {
    ...{ ...person, ...forNewcomers, direction: 'both', channels: ['inPerson', 'app', 'socialMedia'] },
    name: { de: 'Erstes eigenes Konto', en: 'First account of my own' },
    description: {
      de: 'Ich bin sechzehn und soll eine Unterschrift üben. Ich merke, ob man mich ernst nimmt oder nur meine Eltern.',
      en: 'I am sixteen and asked to practise a signature. I notice whether they take me seriously or only my parents.',
    },
    ...{ phases: ['aware', 'decide'], criticality: 'medium', moment: 'joy', segments: ['young', 'jonas'] },
    ...{
      contactsPerYear: 620,
      costPerContact: 35,
      effort: 2,
      reviewMonths: 12,
      front: ['marketing'],
      markets: ['consumers'],
    },
    ...{ brands: ['young'], products: ['youngAccount'], parent: 'account-opening' },
  },
  'night-safe': {
    ...{ ...thing, ...forCustomers, direction: 'customer', channels: ['location', 'kiosk'], touched: ['service'] },
    name: { de: 'Nachttresor', en: 'Night safe' },
    description: {
      de: 'Ich schließe den Laden um zehn und will die Tageskasse nicht nach Hause tragen.',
      en: 'I close my shop at ten and do not want to carry the takings home.',
    },
    ...{ phases: ['use'], criticality: 'medium', segments: ['business'], markets: ['businesses'], moment: 'everyday' },
    ...{ contactsPerYear: 2_100, fixedCostPerYear: 18_000, effort: 1, reviewMonths: 24, back: ['operations'] },
    ...{ hasSignalValue: true, products: ['business'], parent: 'branch' },
    signalReason: {
      de: 'Steht für eine Bank, die da ist, wenn andere schlafen – auch für alle, die ihn nie benutzen.',
      en: 'A sign of a bank that is there while others sleep, to all those, too, who never use it.',
    },
  },
  'safe-deposit': {
    ...{ ...thing, ...forCustomers, direction: 'customer', channels: ['location', 'inPerson'], touched: ['service'] },
    name: { de: 'Schließfach', en: 'Safe deposit box' },
    description: {
      de: 'Ich gehe mit jemandem hinunter, zwei Schlüssel drehen sich, dann lässt man mich allein.',
      en: 'I go down with somebody, two keys turn, then I am left alone.',
    },
    ...{ phases: ['use'], criticality: 'low', contactsPerYear: 3_400, fixedCostPerYear: 52_000, effort: 1 },
    ...{ reviewMonths: 24, segments: ['retired'], parent: 'branch' },
  },
  'shop-window': {
    ...{ ...thing, ...forNewcomers, direction: 'customer', channels: ['location', 'advertising'], touched: ['brand'] },
    name: { de: 'Schaufenster und Eingang', en: 'Shop window and entrance' },
    description: {
      de: 'Ich gehe vorbei und sehe, ob ich hier willkommen bin: mit Kinderwagen, in Arbeitskleidung, mit zwanzig Euro.',
      en: 'I walk past and see whether I am welcome here: with a pram, in working clothes, with twenty euros.',
    },
    ...{ phases: ['aware'], criticality: 'low', fixedCostPerYear: 24_000, effort: 1, reviewMonths: 6 },
    ...{ front: ['marketing'], brands: ['bank'], guidelines: ['access'], parent: 'branch' },
  },
  parking: {
    ...{ ...thing, ...forCustomers, direction: 'customer', channels: ['location'], touched: ['company'] },
    name: { de: 'Parkplatz hinter der Filiale', en: 'Car park behind the branch' },
    description: {
      de: 'Ich suche einen freien Platz, habe es eilig und ärgere mich, bevor ich überhaupt drin bin.',
      en: 'I look for a free space, am in a hurry and annoyed before I am even inside.',
    },
    ...{ phases: ['use'], criticality: 'low', fixedCostPerYear: 9_000, effort: 2, parent: 'branch' },
    back: ['purchasing'],
  },
} satisfies Record<Key, TouchpointDescription>;
