import { words } from '../words.ts';
import type { MeasureDescription } from './description.ts';

/** What people are working on; one of them is late. */
export const measuresUnderWay: readonly MeasureDescription[] = [
  {
    title: words('Ein Tag, der gilt', 'A day that holds'),
    description: words(
      'Wer einen Kredit beantragt, geht mit einem Datum nach Hause. An diesem Tag ruft jemand an, auch wenn noch nichts entschieden ist.',
      'Whoever applies for a loan goes home with a date. On that day somebody calls, even if nothing is decided yet.',
    ),
    ...{
      kind: 'repair',
      level: 'company',
      department: 'credit',
      responsible: 'credit',
      involved: ['advice', 'manager'],
    },
    ...{ involvedDepartments: ['advice', 'branches'], at: ['loan-decision', 'loan-application'] },
    evidence: [
      {
        text: words(
          'Zwischen Antrag und Entscheidung liegt die längste Wartezeit an einer Abteilungsgrenze.',
          'Between application and decision lies the longest wait at a border between departments.',
        ),
        page: '/breaks',
      },
      {
        text: words('Die Brandts hörten elf Tage nichts.', 'The Brandts heard nothing for eleven days.'),
        page: '/journeys',
      },
    ],
    milestones: [
      {
        title: words('Beide Abteilungen nennen dieselbe Zahl', 'Both departments tell the same figure'),
        on: { daysAgo: 30 },
        isReached: true,
      },
      {
        title: words('Datum auf der Empfangsbestätigung', 'Date on the receipt'),
        on: { daysAgo: -25 },
        isReached: false,
      },
      {
        title: words('Übernahme aus der Kundenakte', 'Taken over from the customer file'),
        on: { daysAgo: -110 },
        isReached: false,
      },
    ],
    goal: {
      wish: words(
        'Am Donnerstag ruft mich die Frau an, bei der ich den Antrag abgegeben habe.',
        'On Thursday the woman to whom I handed my application calls.',
      ),
      ...{ metric: 'balance', baseline: -20, dueOn: { daysAgo: -200 } },
      method: words('Befragung und Zeiten im Kontaktprotokoll', 'Survey, and times in the log of contacts'),
    },
    cases: {
      best: {
        ...{
          startsOn: { daysAgo: 40 },
          endsOn: { daysAgo: -60 },
          oneOff: 48_000,
          perMonth: 1_500,
          hours: 700,
          target: 30,
        },
        note: words(
          'Das Rechenzentrum liefert die Schnittstelle bis zum Sommer.',
          'The data centre delivers the interface by summer.',
        ),
      },
      realistic: {
        ...{
          startsOn: { daysAgo: 40 },
          endsOn: { daysAgo: -120 },
          oneOff: 70_000,
          perMonth: 2_000,
          hours: 1_100,
          target: 15,
        },
        note: words('Datum und Anruf sofort, die Schnittstelle später.', 'Date and call at once, the interface later.'),
      },
      worst: {
        ...{
          startsOn: { daysAgo: 40 },
          endsOn: { daysAgo: -240 },
          oneOff: 120_000,
          perMonth: 4_500,
          hours: 2_000,
          target: 0,
        },
        note: words(
          'Ohne Schnittstelle: zwei Leute übertragen von Hand.',
          'Without the interface: two people copy by hand.',
        ),
      },
    },
    actual: { oneOff: 21_000, perMonth: 1_900, hours: 310 },
    proposedOn: { daysAgo: 100 },
    decisions: [
      {
        ...{ to: 'decided', on: { daysAgo: 62 } },
        reason: words('Größter Bruch an einer Abteilungsgrenze.', 'The largest break at a border between departments.'),
      },
      {
        to: 'underWay',
        on: { daysAgo: 40 },
        reason: words('Beide Leitungen haben zugesagt.', 'Both heads have agreed.'),
      },
    ],
  },
  {
    title: words('Buchungstexte ohne Kürzel', 'Entries without codes'),
    description: words(
      'Die fünf häufigsten Kürzel auf dem Kontoauszug werden zu Sätzen. Drei liegen bei uns, zwei beim Rechenzentrum.',
      'The five most frequent codes on the statement become sentences. Three are ours, two belong to the data centre.',
    ),
    ...{ kind: 'repair', level: 'company', department: 'accounting', responsible: 'accounting' },
    ...{
      involved: ['branches', 'operations'],
      involvedDepartments: ['branches', 'operations'],
      at: ['statement', 'counter'],
    },
    evidence: [
      {
        text: words(
          'Der Kontoauszug ist ein Basisfaktor: Er begeistert niemanden und enttäuscht viele.',
          'The statement is a basic factor: it delights nobody and disappoints many.',
        ),
        page: '/ranking',
      },
    ],
    milestones: [
      { title: words('Drei eigene Texte', 'Three texts of our own'), on: { daysAgo: 70 }, isReached: true },
      {
        title: words('Zwei Texte des Rechenzentrums', 'Two texts of the data centre'),
        on: { daysAgo: 24 },
        isReached: false,
      },
    ],
    goal: {
      wish: words('Ich lese ihn einmal und lege ihn weg.', 'I read it once and put it away.'),
      ...{ metric: 'disappointed', baseline: 30, dueOn: { daysAgo: -90 } },
      method: words('Befragung; Nachfragen am Schalter zählen', 'Survey; counting questions at the counter'),
    },
    cases: {
      realistic: {
        ...{ startsOn: { daysAgo: 115 }, endsOn: { daysAgo: 20 }, oneOff: 12_000, perMonth: 0, hours: 160, target: 20 },
      },
    },
    actual: { oneOff: 9_800, perMonth: 0, hours: 205 },
    proposedOn: { daysAgo: 145 },
    decisions: [
      {
        to: 'decided',
        on: { daysAgo: 120 },
        reason: words('Klein, sichtbar, überfällig.', 'Small, visible, overdue.'),
      },
      {
        to: 'underWay',
        on: { daysAgo: 115 },
        reason: words('Die ersten Texte sind geschrieben.', 'The first texts are written.'),
      },
    ],
  },
  {
    title: words('Ein Satz von Hand', 'A sentence by hand'),
    description: words(
      'Auf jedem Angebot steht ein Satz, der nur für diesen Menschen gilt. Niemand prüft ihn, niemand schreibt ihn vor.',
      'On every offer there is a sentence meant for this one person only. Nobody checks it, nobody prescribes it.',
    ),
    ...{
      kind: 'delight',
      level: 'personal',
      department: 'advice',
      responsible: 'advice',
      at: ['written-offer', 'birthday-call'],
    },
    evidence: [
      {
        text: words(
          'Das Angebot ist ein Begeisterungsfaktor: Enttäuscht schadet es kaum, begeistert hilft es viel.',
          'The offer is an excitement factor: disappointing it does little harm, delighting it helps a lot.',
        ),
        page: '/ranking',
      },
    ],
    goal: {
      wish: words('Ich zeige das Blatt meiner Schwester.', 'I show the sheet to my sister.'),
      ...{ metric: 'balance', baseline: 20, dueOn: { daysAgo: -150 } },
      method: words('Befragung', 'Survey'),
    },
    cases: {
      realistic: {
        ...{ startsOn: { daysAgo: 50 }, endsOn: { daysAgo: -130 }, oneOff: 600, perMonth: 0, hours: 90, target: 35 },
      },
    },
    actual: { oneOff: 400, perMonth: 0, hours: 30 },
    proposedOn: { daysAgo: 66 },
    decisions: [
      {
        to: 'decided',
        on: { daysAgo: 58 },
        reason: words('Braucht keine Abteilung, nur einen Stift.', 'Needs no department, only a pen.'),
      },
      {
        to: 'underWay',
        on: { daysAgo: 50 },
        reason: words('Die Hälfte der Beratung macht schon mit.', 'Half of the advisers have joined in.'),
      },
    ],
  },
];
