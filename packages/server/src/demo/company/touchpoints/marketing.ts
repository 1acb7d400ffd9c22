import type { CompanyTouchpoint } from '../company-keys.ts';
import {
  digital,
  earned,
  forCustomers,
  forNewcomers,
  paid,
  person,
  type TouchpointDescription,
} from './description.ts';

type Key = Extract<CompanyTouchpoint, { department: 'marketing' }>['key'];

export const marketingTouchpoints = {
  sponsoring: {
    ...{ ...paid, ...forNewcomers, class: 'offline', direction: 'company', channels: ['event', 'advertising'] },
    otherChannels: [{ de: 'Bande am Bootshaus', en: 'Hoarding at the boathouse' }],
    name: { de: 'Sponsoring', en: 'Sponsoring' },
    description: {
      de: 'Ich sehe das Logo beim Ruderverein meiner Kinder und frage mich, was dahintersteht.',
      en: "I see the logo at my children's rowing club and wonder what is behind it.",
    },
    ...{ phases: ['aware', 'tell'], criticality: 'low', moment: 'joy', costCentre: '6120', brands: ['bank'] },
    ...{ contactsPerYear: 75_000, fixedCostPerYear: 180_000, effort: 1, reviewMonths: 12, guidelines: ['letters'] },
    competition: {
      de: 'Hohenfurt unterstützt den Fußball, wir das Wasser.',
      en: 'Hohenfurt supports football, we the water.',
    },
    competitors: ['neighbour'],
  },
  'lobby-screen': {
    ...{ ...digital, ...forCustomers, direction: 'company', channels: ['location', 'advertising'], touched: ['brand'] },
    devices: ['kiosk'],
    name: { de: 'Bildschirm in der Kassenhalle', en: 'Screen in the banking hall' },
    description: {
      de: 'Ich warte und sehe zum vierten Mal denselben Film über Altersvorsorge, ohne Ton.',
      en: 'I wait and see the same film about pensions for the fourth time, without sound.',
    },
    ...{ phases: ['use'], criticality: 'low', moment: 'everyday', costCentre: '6130', parent: 'branch' },
    ...{
      contactsPerYear: 190_000,
      fixedCostPerYear: 44_000,
      effort: 1,
      reviewMonths: 12,
      front: ['branches'],
      brands: ['bank'],
    },
  },
  'review-site': {
    ...{ ...earned, ...forNewcomers, class: 'digital', direction: 'customer', channels: ['reviewSite'] },
    perspectives: ['brand', 'customer', 'other'],
    name: { de: 'Bewertungsportal', en: 'Review site' },
    description: {
      de: 'Ich lese, was andere über diese Bank sagen, am liebsten die schlechten zuerst. Ob sie antwortet, verrät mir mehr als die Sterne.',
      en: 'I read what others say about this bank, the bad ones first. Whether it answers tells me more than the stars.',
    },
    ...{ phases: ['influence', 'tell'], criticality: 'high', moment: 'trouble', costCentre: '6140' },
    ...{
      contactsPerYear: 36_000,
      effort: 1,
      reviewMonths: 3,
      back: ['service'],
      brands: ['bank'],
      goals: ['recommend'],
    },
    ...{ competitors: ['direct', 'neighbour'], mandate: 'decideTogether', guidelines: ['complaints'] },
    place: { de: 'Bankenspiegel und Kartendienste', en: 'Bankenspiegel and map services' },
    standard: {
      de: 'Jede Kritik bekommt in zwei Tagen eine Antwort von einem Menschen mit Namen.',
      en: 'Every criticism gets an answer within two days, from a person with a name.',
    },
    ...{ targetLevel: 10, targetInMonths: 6 },
    targetExperience: {
      de: 'Ich lese eine böse Bewertung und darunter eine Antwort, nach der ich hier gern Kunde wäre.',
      en: 'I read a nasty review, and below it an answer after which I should like to be a customer here.',
    },
  },
  'comparison-portal': {
    ...{ ...earned, ...forNewcomers, class: 'digital', direction: 'customer', channels: ['reviewSite', 'website'] },
    ...{ media: 'paid', control: 'little', touched: ['product'] },
    name: { de: 'Vergleichsportal', en: 'Comparison portal' },
    description: {
      de: 'Ich sortiere nach dem Zins und sehe die Bank erst auf der zweiten Seite, obwohl ich sie kenne.',
      en: 'I sort by the rate of interest and find the bank on the second page only, though I know it.',
    },
    ...{ phases: ['influence', 'inform'], criticality: 'medium', moment: 'everyday', costCentre: '6110' },
    ...{ contactsPerYear: 27_000, fixedCostPerYear: 60_000, costPerContact: 3.9, effort: 2, reviewMonths: 6 },
    ...{
      front: ['sales'],
      products: ['loan', 'account'],
      competitors: ['direct', 'neighbour', 'broker'],
      segments: ['brandts'],
    },
  },
  recommendation: {
    ...{ ...earned, ...forNewcomers, class: 'social', direction: 'customer', channels: ['inPerson', 'socialMedia'] },
    name: { de: 'Empfehlung', en: 'Recommendation' },
    description: {
      de: 'Meine Kollegin sagt: Geh zu denen, die haben mich damals nicht hängen lassen. Mehr brauche ich nicht zu hören.',
      en: 'My colleague says: go to them, they did not let me down back then. I need to hear no more.',
    },
    ...{ phases: ['influence', 'tell'], criticality: 'high', moment: 'joy', costCentre: '6140', brands: ['bank'] },
    ...{
      contactsPerYear: 5_400,
      costPerContact: 0,
      effort: 2,
      reviewMonths: 6,
      goals: ['recommend'],
      front: ['advice', 'branches'],
    },
    standard: {
      de: 'Wer jemanden empfiehlt, bekommt eine Karte von Hand, keine Prämie aus dem Automaten.',
      en: 'Whoever recommends us gets a card written by hand, not a bonus out of a machine.',
    },
  },
  'search-result': {
    ...{ ...digital, ...forNewcomers, direction: 'customer', channels: ['website', 'advertising'], touched: ['brand'] },
    control: 'little',
    name: { de: 'Treffer in der Suchmaschine', en: 'Search result' },
    description: {
      de: 'Ich suche „Baukredit in der Nähe“ und lese drei Zeilen, dann entscheide ich, wo ich klicke.',
      en: 'I search for “building loan nearby” and read three lines, then I decide where to click.',
    },
    ...{ phases: ['aware', 'inform'], criticality: 'medium', contactsPerYear: 210_000, costPerContact: 0.3, effort: 2 },
    ...{ reviewMonths: 6, costCentre: '6110', front: ['digital'], brands: ['bank'], moment: 'everyday' },
  },
  'online-ad': {
    ...{ ...paid, ...forNewcomers, class: 'digital', direction: 'company', channels: ['advertising', 'website'] },
    name: { de: 'Anzeige im Netz', en: 'Online advertisement' },
    description: {
      de: 'Ich lese Nachrichten, und dieselbe Familie lächelt mich schon wieder vom Bildrand an.',
      en: 'I read the news, and the same family smiles at me from the margin yet again.',
    },
    ...{
      phases: ['aware'],
      criticality: 'low',
      contactsPerYear: 640_000,
      costPerContact: 0.09,
      effort: 1,
      reviewMonths: 3,
    },
    ...{ costCentre: '6110', brands: ['bank', 'young'], products: ['account', 'youngAccount'], moment: 'everyday' },
  },
  newsletter: {
    ...{ ...digital, ...forCustomers, direction: 'company', channels: ['email'], touched: ['brand'] },
    name: { de: 'Newsletter', en: 'Newsletter' },
    description: {
      de: 'Ich bekomme am Montag, was alle bekommen, und suche den einen Satz, der mich angeht.',
      en: 'On Mondays I get what everybody gets and look for the one sentence that concerns me.',
    },
    ...{ phases: ['stay'], criticality: 'low', moment: 'everyday', costCentre: '6130', contactsPerYear: 210_000 },
    ...{
      costPerContact: 0.02,
      effort: 1,
      reviewMonths: 6,
      systems: ['mailing'],
      integration: 'none',
      brands: ['bank'],
    },
    guidelines: ['letters'],
  },
  'school-visit': {
    ...{ ...person, ...forNewcomers, direction: 'company', channels: ['event', 'inPerson'], stakeholders: ['public'] },
    name: { de: 'Besuch in der Schule', en: 'Visit to a school' },
    description: {
      de: 'Jemand von der Bank erklärt uns eine Lohnabrechnung. Endlich etwas, das man brauchen kann.',
      en: 'Somebody from the bank explains a payslip to us. At last something one can use.',
    },
    ...{
      phases: ['aware'],
      criticality: 'low',
      moment: 'joy',
      contactsPerYear: 1_400,
      fixedCostPerYear: 12_000,
      effort: 1,
    },
    ...{ front: ['branches', 'people'], brands: ['young'], segments: ['young', 'jonas'], reviewMonths: 12 },
  },
  'local-fair': {
    ...{ ...person, ...forNewcomers, direction: 'both', channels: ['event'], media: 'paid' },
    otherChannels: [{ de: 'Festschrift der Stadt', en: 'Town gazette' }],
    name: { de: 'Stand auf der Gewerbeschau', en: 'Stand at the trade fair' },
    description: {
      de: 'Ich bleibe stehen, weil der Mann am Stand mein Nachbar ist, und wir reden über meinen Anbau.',
      en: 'I stop because the man at the stand is my neighbour, and we talk about my extension.',
    },
    ...{ phases: ['aware', 'inform'], criticality: 'low', contactsPerYear: 2_600, fixedCostPerYear: 21_000, effort: 1 },
    ...{ front: ['advice', 'sales'], back: ['purchasing'], brands: ['bank'], segments: ['business'], reviewMonths: 12 },
  },
  press: {
    ...{ ...earned, ...forNewcomers, class: 'offline', direction: 'company', channels: ['press'] },
    ...{ stakeholders: ['public', 'media'], perspectives: ['corporate', 'brand', 'other'], control: 'little' },
    name: { de: 'Bericht in der Zeitung', en: 'Report in the newspaper' },
    description: {
      de: 'Ich lese beim Frühstück, dass die Bank eine Filiale schließt, und erfahre es damit als Letzter.',
      en: 'I read at breakfast that the bank is closing a branch, and so I am the last to know.',
    },
    ...{ phases: ['influence', 'aware'], criticality: 'medium', contactsPerYear: 90, effort: 2, reviewMonths: 12 },
    ...{ segments: ['retired', 'gerda'], brands: ['bank'] },
  },
  'social-media': {
    ...{
      ...digital,
      ...forNewcomers,
      direction: 'both',
      channels: ['socialMedia'],
      media: 'earned',
      control: 'little',
    },
    name: { de: 'Soziale Medien', en: 'Social media' },
    description: {
      de: 'Ich schreibe unter ein Foto, dass die App wieder nicht geht. Mal sehen, ob jemand antwortet.',
      en: 'I write under a photograph that the app is down again. Let us see whether anybody answers.',
    },
    ...{
      phases: ['aware', 'help', 'tell'],
      criticality: 'medium',
      moment: 'trouble',
      contactsPerYear: 18_000,
      effort: 2,
    },
    ...{ front: ['service'], brands: ['bank', 'young'], segments: ['young', 'jonas'], reviewMonths: 3 },
  },
} satisfies Record<Key, TouchpointDescription>;
