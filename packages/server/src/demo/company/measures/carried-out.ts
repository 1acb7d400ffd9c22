import { planted } from '../../planted.ts';
import { words } from '../words.ts';
import type { MeasureDescription } from './description.ts';

const { worked, failed } = planted.measures;

/** What is done: one helped, one did not, and of one it is too early to tell. */
export const measuresCarriedOut: readonly MeasureDescription[] = [
  {
    title: words('Rückruf statt Warteschlange', 'A call-back instead of the queue'),
    description: words(
      'Wer länger als drei Minuten warten würde, bekommt einen Rückruf in einer genannten Viertelstunde. Wer zurückruft, hat die Notiz vor sich.',
      'Whoever would wait for more than three minutes gets a call-back in a quarter of an hour that is named. Whoever calls back has the note in front of them.',
    ),
    ...{ kind: 'add', level: 'company', department: 'service', responsible: 'service' },
    ...{ involved: ['operations', 'digital'], involvedDepartments: ['operations'], at: ['hotline', 'callback'] },
    evidence: [
      {
        text: words(
          'Wartende legen auf und rufen wieder an; die Hotline zählt für die Empfehlung.',
          'People who wait hang up and call again; the hotline counts for recommending us.',
        ),
        page: '/breaks',
      },
    ],
    milestones: [
      {
        title: words('Vier Leute am Versuch', 'Four people on the trial'),
        on: { month: worked.month - 2 },
        isReached: true,
      },
      { title: words('Für alle Anrufe', 'For all calls'), on: { month: worked.month }, isReached: true },
    ],
    goal: {
      wish: words(
        'Ich rufe an, lebe weiter, und es klingelt, wie versprochen.',
        'I call, go on living, and the phone rings as promised.',
      ),
      ...{ metric: 'mean', baseline: 6, dueOn: { month: worked.month + 6 } },
      method: words(
        'Bewertung nach jedem zehnten Anruf, dazu die Befragung',
        'Rating after every tenth call, and the survey',
      ),
    },
    cases: {
      realistic: {
        ...{ startsOn: { month: worked.month }, endsOn: { month: worked.month + 3 }, oneOff: 24_000, perMonth: 9_500 },
        ...{ hours: 320, target: 7 },
      },
    },
    actual: { oneOff: 27_400, perMonth: 9_100, hours: 365 },
    proposedOn: { month: worked.month - 4 },
    decisions: [
      {
        ...{ to: 'decided', on: { month: worked.month - 2, day: 10 } },
        reason: words('Der Versuch hat getragen.', 'The trial held.'),
      },
      {
        ...{ to: 'underWay', on: { month: worked.month } },
        reason: words('Dienstpläne stehen, die Anlage ist eingerichtet.', 'Shifts are settled, the system is set up.'),
      },
      {
        ...{ to: 'done', on: { month: worked.month + 3, day: 4 } },
        reason: words('Läuft im Alltag, ohne das Projekt.', 'Runs day to day without the project.'),
      },
    ],
  },
  {
    title: words('Kundenportal in neuer Oberfläche', 'A new surface for the customer portal'),
    description: words(
      'Kacheln statt Menü, neue Farben, neue Startseite. Die Suche kommt in einem zweiten Schritt.',
      'Tiles instead of a menu, new colours, a new first page. The search comes in a second step.',
    ),
    ...{ kind: 'improve', level: 'company', department: 'digital', responsible: 'digital', at: ['portal'] },
    involvedDepartments: ['marketing', 'operations'],
    evidence: [
      {
        text: words('Niemand findet Bescheinigungen im Portal.', 'Nobody finds certificates in the portal.'),
        page: '/touchpoints',
      },
    ],
    milestones: [
      { title: words('Entwurf abgenommen', 'Design accepted'), on: { month: failed.month - 3 }, isReached: true },
      { title: words('Umgestellt', 'Switched over'), on: { month: failed.month }, isReached: true },
    ],
    goal: {
      wish: words('Ich tippe, was ich suche, und finde es.', 'I type what I look for and find it.'),
      ...{ metric: 'mean', baseline: 6, dueOn: { month: failed.month + 6 } },
      method: words('Befragung, zwei Wellen danach', 'Survey, two waves later'),
    },
    cases: {
      realistic: {
        ...{ startsOn: { month: failed.month }, endsOn: { month: failed.month + 2 }, oneOff: 310_000, perMonth: 6_000 },
        ...{ hours: 2_400, target: 7 },
      },
    },
    actual: { oneOff: 362_000, perMonth: 8_200, hours: 3_150 },
    proposedOn: { month: failed.month - 5 },
    decisions: [
      {
        ...{ to: 'decided', on: { month: failed.month - 4 } },
        reason: words('Vorstand will ein modernes Gesicht.', 'The board wants a modern face.'),
      },
      { ...{ to: 'underWay', on: { month: failed.month } }, reason: words('Umgestellt.', 'Switched over.') },
      {
        ...{ to: 'done', on: { month: failed.month + 2, day: 12 } },
        reason: words(
          'Abgenommen. Über die Wirkung reden wir nach zwei Wellen.',
          'Accepted. We shall talk about the effect after two waves.',
        ),
      },
    ],
  },
  {
    title: words('Der Betrag steht im ersten Satz', 'The amount stands in the first sentence'),
    description: words(
      'Der Brief über Gebühren beginnt mit der Zahl, dann kommt der Grund, dann eine Telefonnummer.',
      'The letter about fees begins with the figure, then comes the reason, then a telephone number.',
    ),
    ...{ kind: 'repair', level: 'company', department: 'accounting', responsible: 'accounting', involved: ['service'] },
    ...{ involvedDepartments: ['service', 'marketing'], at: ['fee-letter', 'hotline'] },
    evidence: [
      {
        text: words(
          'In der Woche nach dem Brief rufen 2.000 Menschen an, um die Zahl zu erfahren.',
          'In the week after the letter 2,000 people call to learn the figure.',
        ),
        page: '/requests',
      },
    ],
    goal: {
      wish: words('Ich ärgere mich kurz und weiß, warum.', 'I am annoyed for a moment and know why.'),
      ...{ metric: 'disappointed', baseline: 60, dueOn: { daysAgo: -120 } },
      method: words('Anrufe in der Woche danach', 'Calls in the week after'),
    },
    cases: {
      realistic: {
        ...{ startsOn: { daysAgo: 75 }, endsOn: { daysAgo: 35 }, oneOff: 2_500, perMonth: 0, hours: 45, target: 45 },
      },
    },
    actual: { oneOff: 1_900, perMonth: 0, hours: 52 },
    proposedOn: { daysAgo: 90 },
    decisions: [
      { to: 'decided', on: { daysAgo: 80 }, reason: words('Kostet fast nichts.', 'Costs next to nothing.') },
      { to: 'underWay', on: { daysAgo: 75 }, reason: words('Text und Muster sind da.', 'Text and sample are there.') },
      {
        to: 'done',
        on: { daysAgo: 33 },
        reason: words('Neues Muster ist in der Druckstraße.', 'The new sample is in the printing line.'),
      },
    ],
  },
];
