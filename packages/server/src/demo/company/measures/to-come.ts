import { words } from '../words.ts';
import type { MeasureDescription } from './description.ts';

/** What is decided and has not begun, and what somebody has only proposed. */
export const measuresToCome: readonly MeasureDescription[] = [
  {
    title: words('Am Telefon sehen, was die App gesagt hat', 'Seeing on the phone what the app said'),
    description: words(
      'Wer aus der App anruft, wird erkannt, und die letzte Meldung steht auf dem Bildschirm der Hotline.',
      'Whoever calls out of the app is recognised, and the last message stands on the hotline’s screen.',
    ),
    ...{
      kind: 'repair',
      level: 'company',
      department: 'digital',
      responsible: 'digital',
      involved: ['service', 'operations'],
    },
    ...{ involvedDepartments: ['service', 'operations'], at: ['hotline', 'app'] },
    evidence: [
      {
        text: words(
          'Von der App zur Hotline kommen Menschen wieder und wieder: Der Zusammenhang geht verloren.',
          'From the app to the hotline people come again and again: the context is lost.',
        ),
        page: '/breaks',
      },
      {
        text: words('Der Service bittet darum.', 'Customer service asks for it.'),
        page: '/requests',
      },
    ],
    milestones: [
      { title: words('Schnittstelle beschrieben', 'Interface described'), on: { daysAgo: -20 }, isReached: false },
      { title: words('Versuch mit zehn Plätzen', 'Trial with ten desks'), on: { daysAgo: -80 }, isReached: false },
    ],
    goal: {
      wish: words('Sie sieht schon, woran es hing.', 'She can see already where I got stuck.'),
      ...{ metric: 'balance', baseline: -15, dueOn: { daysAgo: -270 } },
      method: words('Wiederholte Anrufe binnen eines Tages', 'Repeated calls within a day'),
    },
    cases: {
      best: {
        ...{
          startsOn: { daysAgo: -14 },
          endsOn: { daysAgo: -100 },
          oneOff: 38_000,
          perMonth: 900,
          hours: 520,
          target: 20,
        },
        note: words('Der Hersteller der Anlage hat es schon.', 'The maker of the system has it already.'),
      },
      realistic: {
        ...{
          startsOn: { daysAgo: -14 },
          endsOn: { daysAgo: -160 },
          oneOff: 60_000,
          perMonth: 1_200,
          hours: 900,
          target: 10,
        },
      },
      worst: {
        ...{
          startsOn: { daysAgo: -60 },
          endsOn: { daysAgo: -300 },
          oneOff: 110_000,
          perMonth: 2_400,
          hours: 1_600,
          target: 0,
        },
        note: words('Die Anlage muss ersetzt werden.', 'The system has to be replaced.'),
      },
    },
    proposedOn: { daysAgo: 138 },
    decisions: [
      {
        ...{ to: 'decided', on: { daysAgo: 47 } },
        reason: words(
          'Zweiter der beiden Brüche, die Kunden am meisten kosten.',
          'The second of the two breaks that cost customers most.',
        ),
      },
    ],
  },
  {
    title: words('Keine Anrufe vom Vertrieb mehr', 'No more sales calls'),
    description: words(
      'Statt 44.000 Anrufen im Jahr: wer zufrieden ist, bekommt eine Karte, mit der er uns empfehlen kann.',
      'Instead of 44,000 calls a year: whoever is content gets a card with which to recommend us.',
    ),
    ...{
      kind: 'retire',
      level: 'company',
      department: 'sales',
      responsible: 'sales',
      involved: ['manager', 'marketing'],
    },
    ...{ involvedDepartments: ['marketing', 'service'], at: ['sales-call', 'recommendation'] },
    evidence: [
      {
        text: words(
          'Wer über einen Anruf kam, empfiehlt uns seltener; wer empfohlen wurde, bleibt länger.',
          'Whoever came by a call recommends us less; whoever was recommended stays longer.',
        ),
        page: '/attribution',
      },
    ],
    goal: {
      wish: words('Am Abend klingelt es nicht mehr.', 'The phone no longer rings in the evening.'),
      ...{ metric: 'disappointed', baseline: 70, dueOn: { daysAgo: -330 } },
      method: words('Herkunft neuer Kunden', 'Origin of new customers'),
    },
    cases: {
      realistic: {
        ...{
          startsOn: { daysAgo: -45 },
          endsOn: { daysAgo: -135 },
          oneOff: 15_000,
          perMonth: 3_000,
          hours: 240,
          target: 20,
        },
      },
    },
    proposedOn: { daysAgo: 38 },
    decisions: [],
  },
  {
    title: words('Bildschirme in der Kassenhalle abschalten', 'Switching off the screens in the banking halls'),
    description: words(
      'Der Vertrag läuft zum Quartalsende aus. An ihre Stelle kommt ein Bild vom Fluss.',
      'The contract ends with the quarter. A picture of the river takes their place.',
    ),
    ...{ kind: 'retire', level: 'company', department: 'marketing', responsible: 'marketing', at: ['lobby-screen'] },
    involvedDepartments: ['branches', 'purchasing'],
    evidence: [
      {
        text: words(
          'In keiner Welle zeigt sich ein Zusammenhang mit der Empfehlung.',
          'In no wave is there an association with recommending us.',
        ),
        page: '/ranking',
      },
    ],
    goal: {
      wish: words('Ich warte in Ruhe.', 'I wait in peace.'),
      ...{ metric: 'balance', baseline: 0, dueOn: { daysAgo: -180 } },
      method: words(
        'Kosten im Einkauf; die Befragung fragt weiter danach',
        'Cost in purchasing; the survey goes on asking',
      ),
    },
    cases: {
      realistic: {
        ...{ startsOn: { daysAgo: -30 }, endsOn: { daysAgo: -60 }, oneOff: 4_000, perMonth: 0, hours: 30, target: 0 },
      },
    },
    proposedOn: { daysAgo: 119 },
    decisions: [
      { to: 'decided', on: { daysAgo: 90 }, reason: words('Spart 44.000 Euro im Jahr.', 'Saves 44,000 euros a year.') },
    ],
  },
  {
    title: words('Der erste Tag hat einen Gastgeber', 'The first day has a host'),
    description: words(
      'Wer neu kommt, wird von einem Menschen erwartet, der den Vormittag frei hat.',
      'Whoever is new is expected by a person who has kept the morning free.',
    ),
    ...{
      kind: 'people',
      level: 'company',
      department: 'people',
      responsible: 'people',
      at: ['onboarding', 'morning-greeting'],
    },
    evidence: [
      {
        text: words('Am ersten Tag ein Besucherausweis.', 'A visitor’s badge on the first day.'),
        page: '/touchpoints',
      },
    ],
    goal: {
      wish: words('Mein Name steht an der Tür.', 'My name is on the door.'),
      ...{ metric: 'balance', baseline: -30, dueOn: { daysAgo: -210 } },
      method: words('Gespräch nach vier Wochen', 'A talk after four weeks'),
    },
    cases: {
      realistic: {
        ...{
          startsOn: { daysAgo: -21 },
          endsOn: { daysAgo: -200 },
          oneOff: 1_200,
          perMonth: 200,
          hours: 120,
          target: 40,
        },
      },
    },
    proposedOn: { daysAgo: 70 },
    decisions: [
      {
        to: 'decided',
        on: { daysAgo: 28 },
        reason: words('Wer gut ankommt, empfängt gut.', 'Whoever is received well receives well.'),
      },
    ],
  },
];
