import type { CompanyTouchpoint } from '../company-keys.ts';
import { digital, forCustomers, forNewcomers, person, type TouchpointDescription, thing } from './description.ts';

type Key = Extract<CompanyTouchpoint, { department: 'advice' }>['key'];

export const adviceTouchpoints = {
  'adviser-talk': {
    ...{ ...person, ...forCustomers, direction: 'both', channels: ['inPerson', 'location'], access: 'invitation' },
    name: { de: 'Gespräch mit der Kundenberatung', en: 'Talk with the adviser' },
    description: {
      de: 'Ich lege meine Verhältnisse offen und will verstehen, wozu man mir rät – und wozu nicht. Am Ende möchte ich ruhiger gehen, als ich gekommen bin.',
      en: 'I lay open how I stand and want to understand what I am advised to do, and what not. I want to leave calmer than I came.',
    },
    ...{
      phases: ['inform', 'decide', 'stay'],
      criticality: 'high',
      isMostImportant: true,
      moment: 'turning',
      costCentre: '3110',
    },
    ...{ contactsPerYear: 31_000, costPerContact: 96, capacityPerDay: 130, effort: 3, reviewMonths: 6 },
    ...{
      front: ['branches'],
      back: ['credit'],
      systems: ['crm', 'core'],
      integration: 'partial',
      mandate: 'decideTogether',
    },
    ...{
      brands: ['bank'],
      products: ['advising', 'loan', 'account'],
      goals: ['once', 'recommend'],
      competitors: ['neighbour'],
    },
    place: { de: 'Beratungszimmer, auf Wunsch zu Hause', en: 'Consulting room, at home if wished' },
    standard: {
      de: 'Die Notiz vom letzten Mal ist gelesen, bevor sich die Tür öffnet. Zusagen stehen am selben Tag schriftlich da.',
      en: 'The note of the last time is read before the door opens. Promises are in writing on the same day.',
    },
    competition: {
      de: 'Hohenfurt hat kürzere Wege zur Entscheidung, wechselt aber jedes Jahr die Ansprechpartner.',
      en: 'Hohenfurt decides faster but changes the people to talk to every year.',
    },
    obstacles: {
      de: 'Die Kundenakte kennt die Kreditstrecke nicht; wer vorbereitet sein will, tippt ab.',
      en: 'The customer file does not know loan processing; whoever wants to be prepared copies by hand.',
    },
    attributes: [
      {
        name: { de: 'Vorbereitung gelesen', en: 'Preparation read' },
        target: { de: 'immer', en: 'always' },
        actual: { de: 'in sieben von zehn Gesprächen', en: 'in seven talks out of ten' },
      },
      {
        name: { de: 'Zusammenfassung', en: 'Summary' },
        target: { de: 'am selben Tag', en: 'on the same day' },
        actual: { de: 'nach drei Tagen', en: 'after three days' },
      },
      {
        name: { de: 'Dieselbe Person wie beim letzten Mal', en: 'The same person as last time' },
        target: { de: 'außer bei Urlaub und Krankheit', en: 'except for holidays and illness' },
        actual: { de: 'in acht von zehn Fällen', en: 'in eight cases out of ten' },
      },
    ],
    ...{ targetLevel: 55, targetInMonths: 8 },
    targetExperience: {
      de: 'Ich setze mich, und man weiß noch, worüber wir gesprochen haben. Ich verstehe den Vorschlag und auch, was er kostet.',
      en: 'I sit down and they still know what we talked about. I understand the proposal, and what it costs as well.',
    },
  },
  'written-offer': {
    ...{
      ...thing,
      ...forCustomers,
      direction: 'company',
      channels: ['paper', 'letter', 'email'],
      touched: ['product'],
    },
    relationships: ['potential', 'existing'],
    name: { de: 'Schriftliches Angebot', en: 'Written offer' },
    description: {
      de: 'Ich lese zu Hause nach, was es kostet und worauf ich mich einlasse. Eine Seite, die ich verstehe, überrascht mich.',
      en: 'I read up at home what it costs and what I am getting into. A page I understand surprises me.',
    },
    ...{ phases: ['decide'], criticality: 'medium', moment: 'joy', costCentre: '3120' },
    ...{ contactsPerYear: 9_800, costPerContact: 11, effort: 1, reviewMonths: 12, back: ['accounting', 'credit'] },
    ...{ systems: ['crm', 'printing'], integration: 'partial', brands: ['bank'], products: ['loan', 'advising'] },
    ...{ guidelines: ['letters'], goals: ['date'] },
    standard: {
      de: 'Erste Seite: Betrag, Kosten, Datum, Name. Alles andere dahinter.',
      en: 'First page: amount, cost, date, name. Everything else behind it.',
    },
    attributes: [
      {
        name: { de: 'Zeit bis zum Angebot', en: 'Time until the offer' },
        target: { de: '2 Arbeitstage', en: '2 working days' },
        actual: { de: '3 bis 4 Arbeitstage', en: '3 to 4 working days' },
      },
    ],
    ...{ targetLevel: 40, targetInMonths: 5 },
    targetExperience: {
      de: 'Mit der Hand steht da ein Satz, der nur für mich ist. Ich zeige das Blatt meiner Schwester.',
      en: 'There is a sentence written by hand that is only for me. I show the sheet to my sister.',
    },
  },
  'birthday-call': {
    ...{ ...person, ...forCustomers, direction: 'company', channels: ['telephone'], markets: ['consumers'] },
    name: { de: 'Anruf zum Geburtstag', en: 'Call on my birthday' },
    description: {
      de: 'Meine Beraterin ruft an, gratuliert und will mir nichts verkaufen. Damit habe ich nicht gerechnet.',
      en: 'My adviser calls, congratulates me and does not want to sell me anything. I had not expected that.',
    },
    ...{ phases: ['stay', 'tell'], criticality: 'low', moment: 'joy', costCentre: '3110' },
    ...{ contactsPerYear: 8_600, costPerContact: 6.5, capacityPerDay: 60, effort: 1, reviewMonths: 12 },
    ...{ systems: ['crm'], integration: 'full', brands: ['bank'], goals: ['recommend'], guidelines: ['calls'] },
    standard: { de: 'Zwei Minuten, kein Angebot, kein Band.', en: 'Two minutes, no offer, no recording.' },
    ...{ targetLevel: 65, targetInMonths: 10 },
    targetExperience: {
      de: 'Es klingelt, und jemand freut sich mit mir. Am Abend erzähle ich davon.',
      en: 'The phone rings and somebody is happy with me. In the evening I tell others.',
    },
  },
  'loan-application': {
    ...{ ...person, ...forCustomers, direction: 'customer', channels: ['inPerson', 'paper', 'portal'] },
    relationships: ['potential', 'existing'],
    responsible: null,
    name: { de: 'Kreditantrag', en: 'Loan application' },
    description: {
      de: 'Ich bringe alles mit, was man verlangt, gebe es ab und hoffe, dass nichts fehlt. Ab hier kann ich nur noch warten.',
      en: 'I bring everything that is asked for, hand it in and hope that nothing is missing. From here on all I can do is wait.',
    },
    ...{
      phases: ['decide'],
      criticality: 'high',
      moment: 'turning',
      costCentre: '3130',
      segments: ['brandts', 'miriam'],
    },
    ...{ contactsPerYear: 5_200, costPerContact: 62, capacityPerDay: 26, effort: 3, reviewMonths: 6 },
    ...{ front: ['branches'], back: ['credit'], systems: ['crm', 'lending'], integration: 'none', brands: ['bank'] },
    ...{ products: ['loan'], goals: ['once', 'date'], competitors: ['neighbour', 'broker'] },
    obstacles: {
      de: 'Kundenakte und Kreditstrecke gehören zwei Abteilungen, und keine bezahlt die Brücke.',
      en: 'Customer file and loan processing belong to two departments, and neither pays for the bridge.',
    },
    attributes: [
      {
        name: { de: 'Nachgeforderte Unterlagen', en: 'Papers asked for later' },
        target: { de: 'keine', en: 'none' },
        actual: { de: 'bei vier von zehn Anträgen', en: 'with four applications in ten' },
      },
    ],
    ...{ targetLevel: 20, targetInMonths: 4 },
    targetExperience: {
      de: 'Ich gehe mit einem Datum nach Hause, an dem ich Bescheid weiß.',
      en: 'I go home with a date on which I shall know.',
    },
  },
  'video-advice': {
    ...{
      ...digital,
      ...forCustomers,
      direction: 'both',
      channels: ['website', 'app'],
      devices: ['computer', 'tablet'],
    },
    ...{ directness: 'direct', touched: ['employee', 'service'], lifecycle: 'new' },
    name: { de: 'Beratung per Video', en: 'Advice by video' },
    description: {
      de: 'Ich spreche von zu Hause aus, teile meinen Bildschirm und spare mir den Weg. Wenn das Bild hängt, lächle ich ins Leere.',
      en: 'I talk from home, share my screen and save myself the way. When the picture freezes, I smile at nothing.',
    },
    ...{ phases: ['inform', 'decide'], criticality: 'medium', contactsPerYear: 3_900, costPerContact: 58, effort: 2 },
    ...{ reviewMonths: 3, front: ['digital'], systems: ['crm', 'banking'], integration: 'partial', brands: ['bank'] },
    ...{ products: ['advising', 'loan'], segments: ['young', 'business'] },
  },
  inheritance: {
    ...{ ...person, ...forCustomers, direction: 'customer', channels: ['inPerson', 'letter'], markets: ['consumers'] },
    name: { de: 'Konto nach einem Todesfall', en: 'Account after a death' },
    description: {
      de: 'Ich trauere und muss Papiere bringen. Ein falsches Wort bleibt mir im Gedächtnis, ein gutes auch.',
      en: 'I am grieving and have to bring papers. One wrong word stays with me, and so does a kind one.',
    },
    ...{
      phases: ['help', 'stay'],
      criticality: 'knockOut',
      moment: 'trouble',
      contactsPerYear: 480,
      costPerContact: 140,
    },
    ...{ effort: 2, reviewMonths: 6, back: ['accounting', 'operations'], systems: ['core', 'crm'], brands: ['bank'] },
    ...{ segments: ['retired', 'gerda'], guidelines: ['letters'], mandate: 'instruct' },
    standard: {
      de: 'Eine Person von Anfang bis Ende. Kein Serienbrief an Verstorbene, niemals.',
      en: 'One person from beginning to end. No circular to the dead, ever.',
    },
    ...{ targetLevel: 30, targetInMonths: 3 },
    targetExperience: {
      de: 'Jemand setzt sich zu mir, nimmt mir ab, was er kann, und ruft zwei Wochen später noch einmal an.',
      en: 'Somebody sits down with me, takes off me whatever they can, and calls once more two weeks later.',
    },
  },
  'investor-evening': {
    ...{
      ...person,
      ...forNewcomers,
      direction: 'company',
      channels: ['event'],
      access: 'invitation',
      lifecycle: 'idea',
    },
    relationships: ['potential', 'existing'],
    name: { de: 'Abend für Anleger', en: 'Evening for investors' },
    description: {
      de: 'Ich höre zu, stelle eine dumme Frage und bekomme eine kluge Antwort, ohne dass mir jemand nachläuft.',
      en: 'I listen, ask a stupid question and get a clever answer, without anybody running after me.',
    },
    ...{ phases: ['inform', 'stay'], criticality: 'low', effort: 2, fixedCostPerYear: 7_500 },
    ...{ front: ['marketing'], brands: ['bank'], products: ['advising'] },
  },
} satisfies Record<Key, TouchpointDescription>;
