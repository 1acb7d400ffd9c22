import type { CompanyTouchpoint } from '../company-keys.ts';
import { digital, forCustomers, person, type TouchpointDescription, thing } from './description.ts';

type Key = Extract<CompanyTouchpoint, { department: 'service' }>['key'];

export const serviceTouchpoints = {
  hotline: {
    ...{ ...person, ...forCustomers, direction: 'customer', channels: ['telephone', 'automatedTelephone'] },
    ...{ devices: ['telephone', 'phone'], access: 'open' },
    externalIds: ['TEL-0800', 'ZK-4110'],
    markets: ['consumers', 'businesses'],
    name: { de: 'Hotline', en: 'Hotline' },
    description: {
      de: 'Ich rufe an, weil etwas nicht geht. Ich will einen Menschen, der mir zuhört, und nicht alles noch einmal erzählen.',
      en: 'I call because something does not work. I want a human being who listens, and not to tell it all once more.',
    },
    ...{ phases: ['help', 'use'], criticality: 'high', isMostImportant: true, moment: 'trouble', costCentre: '4110' },
    ...{
      contactsPerYear: 118_000,
      costPerContact: 7.2,
      capacityPerDay: 430,
      fixedCostPerYear: 96_000,
      effort: 3,
      reviewMonths: 6,
    },
    ...{ back: ['digital', 'operations'], systems: ['telephony', 'crm', 'assistant'], integration: 'partial' },
    ...{
      brands: ['bank'],
      products: ['account', 'business'],
      goals: ['once'],
      guidelines: ['calls'],
      mandate: 'decideTogether',
    },
    competitors: ['direct'],
    competition: {
      de: 'Blitzkonto hat gar keine. Wer dort anrufen will, ist schon verloren – das ist unsere Gelegenheit.',
      en: 'Blitzkonto has none at all. Whoever wants to call there is lost, and that is our chance.',
    },
    standard: {
      de: 'Nach dreißig Sekunden spricht ein Mensch. Weiterverbunden wird nur mit Erklärung.',
      en: 'A human being speaks after thirty seconds. Calls are put through only with an explanation.',
    },
    obstacles: {
      de: 'Im {{months}} rufen zwei Drittel mehr Menschen an, und die Dienstpläne stehen schon Monate vorher fest.',
      en: 'In {{months}} two thirds more people call, and the shifts are fixed months ahead.',
    },
    attributes: [
      {
        name: { de: 'Wartezeit, neun von zehn Anrufen', en: 'Waiting time, nine calls out of ten' },
        target: { de: 'unter 60 Sekunden', en: 'below 60 seconds' },
        actual: { de: '3 Minuten 10', en: '3 minutes 10' },
      },
      {
        name: { de: 'Beim ersten Anruf gelöst', en: 'Solved with the first call' },
        target: { de: '80 Prozent', en: '80 per cent' },
        actual: { de: '64 Prozent', en: '64 per cent' },
      },
      {
        name: { de: 'Noch einmal erzählt', en: 'Told once more' },
        target: { de: 'höchstens jeder zehnte', en: 'one in ten at most' },
        actual: { de: 'mehr als jeder dritte', en: 'more than one in three' },
      },
    ],
    ...{ targetLevel: 25, targetInMonths: 7 },
    targetExperience: {
      de: 'Ich rufe an, und die Frau am anderen Ende sieht schon, dass ich gerade in der App war und woran es hing.',
      en: 'I call, and the woman at the other end sees that I was in the app a moment ago, and where I got stuck.',
    },
  },
  complaint: {
    ...{ ...person, ...forCustomers, direction: 'customer', channels: ['telephone', 'email', 'letter', 'inPerson'] },
    name: { de: 'Beschwerde', en: 'Complaint' },
    description: {
      de: 'Ich bin verärgert und gebe der Bank eine Gelegenheit. Ich will keine Entschuldigung aus dem Baukasten, sondern eine Lösung.',
      en: 'I am angry and give the bank a chance. I do not want an apology out of a kit but a solution.',
    },
    ...{ phases: ['help', 'stay'], criticality: 'knockOut', moment: 'trouble', costCentre: '4120' },
    ...{ contactsPerYear: 6_300, costPerContact: 34, capacityPerDay: 28, effort: 2, reviewMonths: 3 },
    ...{ front: ['branches', 'advice'], back: ['accounting', 'digital', 'credit'], systems: ['crm', 'telephony'] },
    ...{
      integration: 'partial',
      brands: ['bank'],
      guidelines: ['complaints', 'letters'],
      goals: ['once', 'date'],
      mandate: 'instruct',
    },
    standard: {
      de: 'Antwort am selben Tag, von jemandem mit Namen. Bis 100 Euro wird sofort entschieden.',
      en: 'An answer on the same day, by somebody with a name. Up to 100 euros it is decided at once.',
    },
    attributes: [
      {
        name: { de: 'Erste Antwort', en: 'First answer' },
        target: { de: 'am selben Tag', en: 'on the same day' },
        actual: { de: 'nach 2 Tagen', en: 'after 2 days' },
      },
      {
        name: { de: 'Gelöst', en: 'Solved' },
        target: { de: 'in 5 Arbeitstagen', en: 'in 5 working days' },
        actual: { de: 'in 9 Arbeitstagen', en: 'in 9 working days' },
      },
    ],
    ...{ targetLevel: 15, targetInMonths: 4 },
    targetExperience: {
      de: 'Man hört mir zu, entscheidet und meldet sich noch einmal, ob es jetzt gut ist.',
      en: 'They listen, decide and get back to me once more to ask whether it is all right now.',
    },
  },
  callback: {
    ...{ ...person, ...forCustomers, direction: 'company', channels: ['telephone'], lifecycle: 'new' },
    name: { de: 'Rückruf', en: 'Call-back' },
    description: {
      de: 'Ich warte nicht in der Leitung, sondern lebe weiter, bis das Telefon klingelt. Und es klingelt wirklich.',
      en: 'I do not hold the line but go on living until the phone rings. And it does ring.',
    },
    ...{ phases: ['help'], criticality: 'high', moment: 'trouble', costCentre: '4110', parent: 'hotline' },
    ...{ contactsPerYear: 21_000, costPerContact: 8.9, capacityPerDay: 95, effort: 2, reviewMonths: 3 },
    ...{
      systems: ['telephony', 'crm'],
      integration: 'full',
      goals: ['once', 'date'],
      guidelines: ['calls'],
      brands: ['bank'],
    },
    standard: {
      de: 'In der Viertelstunde, die genannt wurde. Wer zurückruft, kennt den Fall.',
      en: 'Within the quarter of an hour that was named. Whoever calls back knows the case.',
    },
    ...{ targetLevel: 40, targetInMonths: 3 },
    targetExperience: {
      de: 'Um Viertel nach drei klingelt es, wie versprochen, und die Lösung ist schon da.',
      en: 'At a quarter past three it rings, as promised, and the solution is already there.',
    },
  },
  chat: {
    ...{ ...digital, ...forCustomers, direction: 'customer', channels: ['chat', 'chatbot', 'website'], access: 'open' },
    name: { de: 'Chat', en: 'Chat' },
    description: {
      de: 'Ich tippe meine Frage und will wissen, ob ein Mensch antwortet oder ein Programm, das mich nicht versteht.',
      en: 'I type my question and want to know whether a human being answers or a program that does not understand me.',
    },
    ...{
      phases: ['inform', 'help'],
      criticality: 'medium',
      moment: 'everyday',
      costCentre: '4130',
      segments: ['young', 'jonas'],
    },
    ...{ contactsPerYear: 46_000, costPerContact: 2.1, capacityPerDay: 210, effort: 2, reviewMonths: 6 },
    ...{
      back: ['digital'],
      systems: ['crm', 'portalSystem'],
      integration: 'partial',
      goals: ['once'],
      brands: ['bank', 'young'],
    },
  },
  fax: {
    ...{
      ...thing,
      ...forCustomers,
      direction: 'customer',
      channels: ['fax'],
      markets: ['businesses'],
      touched: ['company'],
    },
    name: { de: 'Faxnummer', en: 'Fax number' },
    description: {
      de: 'Ich schicke eine Unterschrift, die sofort da sein muss. Meist lese ich die Nummer nur und denke: eine richtige Firma.',
      en: 'I send a signature that has to be there at once. Mostly I only read the number and think: a proper firm.',
    },
    ...{
      phases: ['use', 'inform'],
      criticality: 'low',
      moment: 'everyday',
      costCentre: '4190',
      segments: ['business'],
    },
    ...{
      contactsPerYear: 360,
      fixedCostPerYear: 4_800,
      costPerContact: 3,
      effort: 1,
      reviewMonths: 24,
      hasSignalValue: true,
    },
    ...{ systems: ['faxServer'], integration: 'replacing', back: ['operations'] },
    signalReason: {
      de: 'Steht im Branchenbuch und auf dem Briefbogen für Seriosität, auch wenn kaum jemand faxt.',
      en: 'Stands for seriousness in the trade directory and on the letterhead, though hardly anybody faxes.',
    },
  },
  'card-block': {
    ...{ ...person, ...forCustomers, direction: 'customer', channels: ['telephone', 'app', 'automatedTelephone'] },
    name: { de: 'Karte sperren', en: 'Blocking a card' },
    description: {
      de: 'Meine Karte ist weg, und ich brauche auch nachts sofort Hilfe. Danach will ich wissen, wie ich morgen einkaufe.',
      en: 'My card is gone, and I need help at once, at night too. Then I want to know how to shop tomorrow.',
    },
    ...{
      phases: ['help'],
      criticality: 'knockOut',
      moment: 'trouble',
      contactsPerYear: 2_700,
      costPerContact: 9.5,
      effort: 2,
    },
    ...{ reviewMonths: 6, front: ['digital'], back: ['operations'], systems: ['telephony', 'core', 'appServer'] },
    ...{ integration: 'full', guidelines: ['calls'] },
  },
  'voice-menu': {
    ...{ ...digital, ...forCustomers, direction: 'company', channels: ['automatedTelephone'], devices: ['telephone'] },
    name: { de: 'Sprachmenü', en: 'Voice menu' },
    description: {
      de: 'Ich drücke die Drei, dann die Eins, und weiß nicht mehr, was die Vier gewesen wäre.',
      en: 'I press three, then one, and no longer know what four would have been.',
    },
    ...{
      phases: ['help'],
      criticality: 'medium',
      moment: 'trouble',
      contactsPerYear: 118_000,
      effort: 1,
      parent: 'hotline',
      externalIds: ['TEL-0800'],
    },
    ...{ systems: ['telephony'], integration: 'full', guidelines: ['access'], reviewMonths: 6 },
  },
} satisfies Record<Key, TouchpointDescription>;
