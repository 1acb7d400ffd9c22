import type { CompanyTouchpoint } from '../company-keys.ts';
import {
  forCustomers,
  forNewcomers,
  forSuppliers,
  paid,
  person,
  type TouchpointDescription,
  thing,
} from './description.ts';

type Key = Extract<CompanyTouchpoint, { department: 'credit' | 'sales' }>['key'];

export const lendingTouchpoints = {
  'loan-decision': {
    ...{ ...person, ...forCustomers, direction: 'company', channels: ['letter', 'telephone', 'email'] },
    relationships: ['potential', 'existing'],
    responsible: null,
    name: { de: 'Zusage oder Absage des Kredits', en: 'Loan approved or refused' },
    description: {
      de: 'Ich warte auf eine Entscheidung, an der mein Vorhaben hängt. Niemand sagt mir, wie lange noch.',
      en: 'I wait for a decision on which my plans depend. Nobody tells me for how much longer.',
    },
    ...{ phases: ['decide'], criticality: 'knockOut', isMostImportant: true, moment: 'turning', costCentre: '7110' },
    ...{ segments: ['brandts', 'miriam'], contactsPerYear: 4_900, costPerContact: 180, capacityPerDay: 22, effort: 4 },
    ...{
      reviewMonths: 3,
      front: ['advice'],
      back: ['accounting'],
      systems: ['lending', 'printing'],
      integration: 'none',
    },
    ...{
      brands: ['bank'],
      products: ['loan'],
      goals: ['date', 'once'],
      guidelines: ['letters'],
      mandate: 'decideTogether',
    },
    competitors: ['neighbour'],
    competition: {
      de: 'Hohenfurt braucht vier Arbeitstage. Wir brauchen elf und sagen es nicht.',
      en: 'Hohenfurt takes four working days. We take eleven and do not say so.',
    },
    standard: {
      de: 'Ein Anruf am zugesagten Tag, auch wenn es noch nichts zu sagen gibt. Ein Nein hat einen Grund und einen Vorschlag.',
      en: 'A call on the day that was named, even if there is nothing to say yet. A no has a reason and a proposal.',
    },
    obstacles: {
      de: 'Die Prüfung beginnt erst, wenn alle Unterlagen noch einmal erfasst sind.',
      en: 'Checking begins only when all papers have been typed in once more.',
    },
    attributes: [
      {
        name: { de: 'Zeit bis zur Entscheidung', en: 'Time until the decision' },
        target: { de: '5 Arbeitstage', en: '5 working days' },
        actual: { de: '11 Arbeitstage', en: '11 working days' },
      },
      {
        name: { de: 'Tag genannt und gehalten', en: 'Day named and kept' },
        target: { de: '9 von 10', en: '9 out of 10' },
        actual: { de: '3 von 10', en: '3 out of 10' },
      },
      {
        name: { de: 'Ton der Absage', en: 'Tone of a refusal' },
        target: { de: 'persönlich, mit Weg', en: 'personal, with a way on' },
        actual: { de: 'Textbaustein 17', en: 'standard text 17' },
      },
    ],
    ...{ targetLevel: 25, targetInMonths: 5 },
    targetExperience: {
      de: 'Am Donnerstag ruft mich die Frau an, bei der ich den Antrag abgegeben habe, und sagt: Sie können bauen.',
      en: 'On Thursday the woman to whom I handed my application calls and says: you can build.',
    },
  },
  'loan-contract': {
    ...{ ...thing, ...forCustomers, direction: 'both', channels: ['paper', 'inPerson'], touched: ['product'] },
    name: { de: 'Kreditvertrag', en: 'Loan contract' },
    description: {
      de: 'Ich unterschreibe vierzig Seiten, von denen ich drei verstanden habe, und hoffe, dass es die richtigen waren.',
      en: 'I sign forty pages of which I have understood three, and hope they were the right ones.',
    },
    ...{
      phases: ['decide'],
      criticality: 'high',
      moment: 'turning',
      costCentre: '7120',
      segments: ['brandts', 'miriam'],
    },
    ...{
      contactsPerYear: 3_600,
      costPerContact: 75,
      effort: 2,
      reviewMonths: 12,
      front: ['advice'],
      systems: ['lending', 'printing'],
    },
    ...{ integration: 'full', brands: ['bank'], products: ['loan'], guidelines: ['letters'], access: 'purchase' },
    ...{ targetLevel: 20, targetInMonths: 12 },
    targetExperience: {
      de: 'Vorn liegt ein Blatt, auf dem in zehn Sätzen steht, was ich unterschreibe.',
      en: 'In front lies a sheet that says in ten sentences what I am signing.',
    },
  },
  'property-visit': {
    ...{ ...person, ...forCustomers, direction: 'company', channels: ['inPerson'], parent: 'loan-decision' },
    name: { de: 'Besichtigung des Hauses', en: 'Visit to the property' },
    description: {
      de: 'Ein Fremder geht durch unser künftiges Kinderzimmer und schreibt Zahlen auf. Er sagt wenig.',
      en: 'A stranger walks through what is to be our nursery and writes down numbers. He says little.',
    },
    ...{ phases: ['decide'], criticality: 'medium', moment: 'turning', segments: ['brandts'], products: ['loan'] },
    ...{
      contactsPerYear: 1_900,
      costPerContact: 210,
      effort: 2,
      reviewMonths: 12,
      brands: ['bank'],
      front: ['advice'],
    },
    place: { de: 'beim Kunden', en: 'at the customer’s' },
  },
  'sales-call': {
    ...{ ...person, ...paid, ...forNewcomers, class: 'social', direction: 'company', channels: ['telephone'] },
    ...{ directness: 'direct', touched: ['employee', 'product'] },
    name: { de: 'Anruf vom Vertrieb', en: 'Sales call' },
    description: {
      de: 'Jemand ruft beim Abendessen an und weiß meinen Namen, aber nicht, dass ich gestern schon Nein gesagt habe.',
      en: 'Somebody calls at supper and knows my name, but not that I said no yesterday.',
    },
    ...{ phases: ['aware', 'decide'], criticality: 'medium', moment: 'trouble', costCentre: '8110' },
    ...{
      contactsPerYear: 44_000,
      costPerContact: 4.8,
      effort: 1,
      reviewMonths: 6,
      back: ['marketing'],
      systems: ['crm'],
    },
    ...{ integration: 'none', products: ['account', 'advising'], guidelines: ['calls'], brands: ['bank'] },
    standard: {
      de: 'Nie nach 18 Uhr, nie zweimal, nie ohne Einwilligung.',
      en: 'Never after six, never twice, never without consent.',
    },
    ...{ targetLevel: 0, targetInMonths: 3 },
    targetExperience: {
      de: 'Man fragt zuerst, ob es passt, und nimmt mein Nein beim ersten Mal.',
      en: 'They ask first whether it is convenient, and take my no the first time.',
    },
  },
  'partner-broker': {
    ...{ ...person, ...forSuppliers, direction: 'both', channels: ['inPerson', 'email'], control: 'little' },
    ...{ directness: 'thirdParty', touched: ['product', 'company'] },
    name: { de: 'Zusammenarbeit mit der Maklerin', en: 'Working with the broker' },
    description: {
      de: 'Ich bringe der Bank Kunden und erfahre von denen, was aus dem Antrag geworden ist, nicht von der Bank.',
      en: 'I bring customers to the bank, and it is they who tell me what became of the application, not the bank.',
    },
    ...{ phases: ['influence'], criticality: 'medium', contactsPerYear: 340, costPerContact: 420, effort: 2 },
    ...{ reviewMonths: 6, back: ['credit'], products: ['loan'], goals: ['date'], competitors: ['broker', 'neighbour'] },
  },
} satisfies Record<Key, TouchpointDescription>;
