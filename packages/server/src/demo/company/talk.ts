import type { RequestKind } from '@anklang/domain';
import type { DepartmentKey, TouchpointKey } from './company-keys.ts';
import type { PersonKey } from './people.ts';
import { type Words, words } from './words.ts';

type CommentDescription = {
  readonly at: TouchpointKey;
  readonly by: PersonKey;
  readonly daysAgo: number;
  /** `@board` mentions Peter Rasch, `@owner` whoever opened the demonstration. */
  readonly text: Words;
};

/** What people of the bank write to each other below a touchpoint. */
export const comments: readonly CommentDescription[] = [
  {
    ...{ at: 'loan-decision', by: 'manager', daysAgo: 116.2 },
    text: words(
      '@credit @advice Die Brandts haben elf Tage nichts gehört. Wer ruft an, wenn es nichts Neues gibt?',
      '@credit @advice The Brandts heard nothing for eleven days. Who calls when there is nothing new?',
    ),
  },
  {
    ...{ at: 'loan-decision', by: 'credit', daysAgo: 115.8 },
    text: words(
      'Wir sehen die Telefonnummer in der Kreditstrecke gar nicht. Die steht nur in der Kundenakte.',
      'We do not even see the telephone number in loan processing. It is in the customer file only.',
    ),
  },
  {
    ...{ at: 'loan-decision', by: 'advice', daysAgo: 115.1 },
    text: words(
      'Dann rufen wir an. @manager Aber jemand muss uns sagen, wie lange es noch dauert.',
      'Then we shall call. @manager But somebody has to tell us how long it will take.',
    ),
  },
  {
    ...{ at: 'hotline', by: 'service', daysAgo: 161 },
    text: words(
      '@digital Jeder Dritte ruft aus der App an. Können wir wenigstens sehen, welche Meldung er hatte?',
      '@digital Every third caller comes out of the app. Could we at least see which message they had?',
    ),
  },
  {
    ...{ at: 'hotline', by: 'digital', daysAgo: 160 },
    text: words(
      'Technisch ja, mit der Nummer. @operations Es fehlt die Schnittstelle zur Telefonanlage.',
      'Technically yes, by the number. @operations What is missing is the interface to the telephone system.',
    ),
  },
  {
    ...{ at: 'portal', by: 'analyst', daysAgo: 107 },
    text: words(
      'Vor und nach dem Umbau: kein Unterschied, der größer ist als der Zufall. @manager @digital',
      'Before and after the reconstruction: no difference larger than chance. @manager @digital',
    ),
  },
  {
    ...{ at: 'portal', by: 'digital', daysAgo: 106 },
    text: words(
      'Die neue Suche kommt erst im nächsten Schritt. Aber ja, wir hätten mit ihr anfangen sollen.',
      'The new search comes with the next step only. But yes, we should have started with it.',
    ),
  },
  {
    ...{ at: 'statement', by: 'branches', daysAgo: 150 },
    text: words(
      'Frau Holm kommt jede zweite Woche damit an den Schalter. @accounting Vier Buchungstexte, immer dieselben.',
      'Mrs Holm brings it to the counter every other week. @accounting Four entries, always the same ones.',
    ),
  },
  {
    ...{ at: 'fax', by: 'operations', daysAgo: 130 },
    text: words('Dreißig Faxe im Monat. Können wir abschalten?', 'Thirty faxes a month. Can we switch it off?'),
  },
  {
    ...{ at: 'fax', by: 'manager', daysAgo: 129 },
    text: words(
      '@operations Bitte nicht: Die Nummer im Branchenbuch lesen Tausende, und sie steht für Seriosität. Der Server darf gehen, die Nummer bleibt.',
      '@operations Please do not: thousands read the number in the directory, and it stands for seriousness. The server may go, the number stays.',
    ),
  },
  {
    ...{ at: 'review-site', by: 'marketing', daysAgo: 49 },
    text: words(
      '@owner @service Wer antwortet auf die Bewertungen zum Ausfall? Im Augenblick niemand.',
      '@owner @service Who answers the reviews about the failure? At the moment nobody does.',
    ),
  },
  {
    ...{ at: 'electronic-banking', by: 'manager', daysAgo: 12 },
    text: words(
      '@owner @digital @board Für Geschäftskunden zählt dieser Punkt etwa dreimal so viel wie für alle anderen. Bitte vor dem 28. keine Wartung.',
      '@owner @digital @board For business customers this point counts about three times as much as for everybody else. Please no maintenance before the 28th.',
    ),
  },
  {
    ...{ at: 'shift-plan', by: 'people', daysAgo: 84 },
    text: words(
      'Wer müde ist, klingt müde. @service Der Dienstplan ist ein Touchpoint der Hotline.',
      'Whoever is tired sounds tired. @service The shift plan is a touchpoint of the hotline.',
    ),
  },
];

type RequestDescription = {
  readonly kind: RequestKind;
  readonly at?: TouchpointKey;
  readonly to?: DepartmentKey;
  readonly by: PersonKey;
  readonly daysAgo: number;
  readonly title: Words;
  readonly text: Words;
  readonly answers?: readonly {
    readonly state: 'accepted' | 'declined' | 'done';
    readonly by: PersonKey;
    readonly daysAgo: number;
    readonly text: Words;
  }[];
};

/** What departments ask of each other. */
export const requests: readonly RequestDescription[] = [
  {
    ...{ kind: 'technical', at: 'hotline', to: 'digital', by: 'service', daysAgo: 159 },
    title: words('Letzte Meldung der App am Telefon sehen', 'See the app’s last message on the phone'),
    text: words(
      'Dann muss niemand mehr vorlesen, was auf dem Bildschirm steht.',
      'Then nobody has to read out what is on the screen.',
    ),
    answers: [
      {
        ...{ state: 'accepted', by: 'manager', daysAgo: 140 },
        text: words('Im Plan für das nächste Halbjahr.', 'Planned for the next half-year.'),
      },
    ],
  },
  {
    ...{ kind: 'conflict', at: 'loan-decision', by: 'advice', daysAgo: 100 },
    title: words(
      'Beratung sagt fünf Tage zu, die Kreditabteilung rechnet mit zehn',
      'Advice promises five days, lending reckons with ten',
    ),
    text: words(
      'Wir brauchen eine Zahl, die beide sagen. Kunden hören sonst zwei.',
      'We need one figure that both tell. Otherwise customers hear two.',
    ),
  },
  {
    ...{ kind: 'change', at: 'fee-letter', to: 'accounting', by: 'service', daysAgo: 92 },
    title: words('Den Betrag in den ersten Satz', 'The amount in the first sentence'),
    text: words(
      'In der Woche nach dem Brief rufen 2.000 Menschen an, um die Zahl zu erfahren.',
      'In the week after the letter 2,000 people call to learn the figure.',
    ),
    answers: [
      {
        ...{ state: 'accepted', by: 'accounting', daysAgo: 80 },
        text: words('Ab dem nächsten Versand.', 'From the next mailing on.'),
      },
      {
        ...{ state: 'done', by: 'accounting', daysAgo: 33 },
        text: words('Neues Muster ist in der Druckstraße.', 'The new sample is in the printing line.'),
      },
    ],
  },
  {
    ...{ kind: 'change', at: 'statement', to: 'accounting', by: 'branches', daysAgo: 149 },
    title: words('Buchungstexte ohne Kürzel', 'Entries without codes'),
    text: words('Die fünf häufigsten genügen.', 'The five most frequent would do.'),
    answers: [
      {
        ...{ state: 'accepted', by: 'accounting', daysAgo: 120 },
        text: words(
          'Drei gehen sofort, zwei liefert das Rechenzentrum so an.',
          'Three at once; two come from the data centre that way.',
        ),
      },
    ],
  },
  {
    ...{ kind: 'new', to: 'digital', by: 'branches', daysAgo: 60 },
    title: words('Termin in der App vereinbaren', 'Make an appointment in the app'),
    text: words(
      'Junge Leute rufen nicht an. Sie kommen dann eben nicht.',
      'Young people do not call. So they just do not come.',
    ),
  },
  {
    ...{ kind: 'change', at: 'sales-call', to: 'sales', by: 'service', daysAgo: 55 },
    title: words('Keine Anrufe nach 18 Uhr', 'No calls after six'),
    text: words('Die Beschwerden darüber landen bei uns.', 'The complaints about them land with us.'),
    answers: [
      {
        ...{ state: 'declined', by: 'manager', daysAgo: 41 },
        text: words(
          'Nicht halb: Wir prüfen, ob wir ganz damit aufhören. Bis dahin gilt die Regel „nie zweimal“.',
          'Not by halves: we are looking into stopping altogether. Until then the rule “never twice” holds.',
        ),
      },
    ],
  },
  {
    ...{ kind: 'technical', at: 'loan-application', to: 'credit', by: 'advice', daysAgo: 48 },
    title: words('Unterlagen nur einmal erfassen', 'Type in papers once only'),
    text: words(
      'Was in der Kundenakte liegt, soll die Kreditstrecke übernehmen.',
      'Loan processing should take over what is in the customer file.',
    ),
  },
  {
    ...{ kind: 'other', at: 'supplier-invoice', by: 'operations', daysAgo: 26 },
    title: words('Druckerei fragt nach ihrem Geld', 'The printer asks for its money'),
    text: words(
      'Zwanzig Jahre Lieferant, fünf Wochen Warten. Wer unterschreibt hier eigentlich?',
      'A supplier for twenty years, waiting for five weeks. Who signs this, actually?',
    ),
  },
];
