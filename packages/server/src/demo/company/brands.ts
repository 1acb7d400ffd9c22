import type { EntryBodies } from '@anklang/domain';
import type { DepartmentKey } from './company-keys.ts';
import type { PhaseKey } from './entries.ts';
import type { Words } from './words.ts';

type Brand = { readonly name: Words; readonly description: Words; readonly rules: Readonly<Record<string, Words>> };

export const brands = {
  bank: {
    name: { de: 'Auenbrücker Bank', en: 'Auenbrück Bank' },
    description: {
      de: 'Die Bank, die einen kennt: ruhig, geradeheraus, aus der Gegend.',
      en: 'The bank that knows you: calm, straight, from around here.',
    },
    rules: {
      name: {
        de: 'Wir sprechen Menschen mit ihrem Namen an und nennen unseren.',
        en: 'We call people by their name and give ours.',
      },
      plain: {
        de: 'Jeder Satz ist beim ersten Lesen zu verstehen.',
        en: 'Every sentence is understood on first reading.',
      },
      word: {
        de: 'Was wir zusagen, hat ein Datum, und das Datum hält.',
        en: 'What we promise has a date, and the date holds.',
      },
      cost: {
        de: 'Was es kostet, steht vorn und nicht im Kleingedruckten.',
        en: 'What it costs stands in front, not in the small print.',
      },
      look: {
        de: 'Flussgrün, viel Weiß, keine gestellten Fotos.',
        en: 'River green, plenty of white, no staged photographs.',
      },
      once: { de: 'Niemand muss uns etwas zweimal erzählen.', en: 'Nobody has to tell us anything twice.' },
    },
  },
  young: {
    name: { de: 'flussauf', en: 'flussauf' },
    description: { de: 'Das Konto für alle bis 27.', en: 'The account for everybody up to 27.' },
    rules: {
      you: { de: 'Wir duzen und biedern uns nicht an.', en: 'We are on first-name terms and do not try to be hip.' },
      phone: { de: 'Alles geht auf dem Smartphone.', en: 'Everything works on the phone.' },
      short: { de: 'Höchstens drei Schritte bis zum Ziel.', en: 'Three steps to the goal at most.' },
      fair: { de: 'Keine Gebühr, die überrascht.', en: 'No fee that surprises.' },
    },
  },
} as const satisfies Record<string, Brand>;
export type BrandKey = keyof typeof brands;

type Product = {
  readonly name: Words;
  readonly description: Words;
  readonly kind: EntryBodies['product']['kind'];
  readonly brand: BrandKey;
  /** Its own decision cycle; empty: that of the bank. */
  readonly phases: readonly PhaseKey[];
  readonly isCyclic: boolean;
};

export const products = {
  account: {
    name: { de: 'Girokonto', en: 'Current account' },
    description: { de: 'Das Konto für alle Tage.', en: 'The account for every day.' },
    ...{ kind: 'product', brand: 'bank', phases: [], isCyclic: true },
  },
  loan: {
    name: { de: 'Baukredit', en: 'Building loan' },
    description: {
      de: 'Für Kauf, Bau und Umbau. Entschieden wird einmal, erinnert wird man sich dreißig Jahre.',
      en: 'For buying, building and rebuilding. Decided once, remembered for thirty years.',
    },
    ...{ kind: 'product', brand: 'bank', isCyclic: false },
    phases: ['influence', 'inform', 'decide', 'use', 'stay', 'tell'],
  },
  youngAccount: {
    name: { de: 'flussauf-Konto', en: 'flussauf account' },
    description: { de: 'Ohne Grundgebühr bis 27.', en: 'Without a basic fee up to 27.' },
    ...{ kind: 'product', brand: 'young', phases: [], isCyclic: true },
  },
  business: {
    name: { de: 'Geschäftskonto', en: 'Business account' },
    description: {
      de: 'Mit Sammelzahlungen und Rechten für das Büro.',
      en: 'With batch payments and rights for the office.',
    },
    ...{ kind: 'product', brand: 'bank', phases: [], isCyclic: true },
  },
  advising: {
    name: { de: 'Beratung zum Vermögen', en: 'Advice on savings' },
    description: { de: 'Einmal im Jahr, auf Wunsch öfter.', en: 'Once a year, more often if wished.' },
    ...{ kind: 'service', brand: 'bank', phases: [], isCyclic: true },
  },
} as const satisfies Record<string, Product>;
export type ProductKey = keyof typeof products;

type Goal = { readonly name: Words; readonly description: Words; readonly measure: Words; readonly target: Words };

export const goals = {
  once: {
    name: { de: 'Niemand erzählt etwas zweimal', en: 'Nobody tells anything twice' },
    description: {
      de: 'Filialen, Service und Kreditabteilung ziehen hier an einem Strang.',
      en: 'Branches, service and lending pull on one rope here.',
    },
    measure: {
      de: 'Übergaben, bei denen der Zusammenhang verloren geht',
      en: 'Hand-overs at which the context is lost',
    },
    target: { de: 'weniger als jede zehnte', en: 'fewer than one in ten' },
  },
  date: {
    name: { de: 'Jede Zusage hat ein Datum', en: 'Every promise has a date' },
    description: {
      de: 'Wer wartet, weiß, wie lange noch.',
      en: 'Whoever waits knows for how long.',
    },
    measure: { de: 'Kreditentscheidungen zum genannten Tag', en: 'Loan decisions on the day that was named' },
    target: { de: 'neun von zehn', en: 'nine in ten' },
  },
  recommend: {
    name: { de: 'Mehr Menschen kommen auf Empfehlung', en: 'More people come by recommendation' },
    description: {
      de: 'Statt mehr Anrufe zu kaufen, erzählen lassen, was gut ist.',
      en: 'Instead of buying more calls, letting people tell what is good.',
    },
    measure: { de: 'Anteil neuer Kunden, die empfohlen wurden', en: 'Share of new customers who were recommended' },
    target: { de: 'ein Drittel', en: 'one third' },
  },
} as const satisfies Record<string, Goal>;
export type GoalKey = keyof typeof goals;

type Guideline = { readonly name: Words; readonly description: Words; readonly department: DepartmentKey };

export const guidelines = {
  letters: {
    name: { de: 'So schreiben wir', en: 'How we write' },
    description: {
      de: 'Anrede mit Namen, Ergebnis im ersten Satz, eine Telefonnummer mit Gesicht.',
      en: 'A name at the top, the result in the first sentence, a telephone number with a face.',
    },
    department: 'marketing',
  },
  calls: {
    name: { de: 'So telefonieren wir', en: 'How we talk on the telephone' },
    description: {
      de: 'Nach dreimal Klingeln dran, nie weiterverbinden, ohne selbst zu erklären, worum es geht.',
      en: 'Picked up after three rings, never put through without explaining oneself what it is about.',
    },
    department: 'service',
  },
  complaints: {
    name: { de: 'Beschwerden: erst zuhören, dann prüfen', en: 'Complaints: listen first, then check' },
    description: {
      de: 'Antwort am selben Tag, Lösung in fünf Tagen, bis 100 Euro entscheidet, wer am Telefon ist.',
      en: 'An answer on the same day, a solution in five; up to 100 euros whoever is on the phone decides.',
    },
    department: 'service',
  },
  access: {
    name: { de: 'Zugänglich für alle', en: 'Open to everybody' },
    description: {
      de: 'Schrift, Kontrast, Rampe, einfache Worte: was wir bei jedem neuen Touchpoint prüfen.',
      en: 'Type, contrast, ramp, plain words: what we check at every new touchpoint.',
    },
    department: 'digital',
  },
} as const satisfies Record<string, Guideline>;
export type GuidelineKey = keyof typeof guidelines;

type Competitor = { readonly name: Words; readonly description: Words };

export const competitors = {
  direct: {
    name: { de: 'Blitzkonto', en: 'Blitzkonto' },
    description: {
      de: 'Nur eine App, Konto in sieben Minuten. Wer jemanden sprechen will, schreibt in den Chat.',
      en: 'An app and nothing else, an account in seven minutes. Whoever wants to talk writes into the chat.',
    },
  },
  neighbour: {
    name: { de: 'Bank Hohenfurt', en: 'Hohenfurt Bank' },
    description: {
      de: 'Drei Filialen im Nachbarkreis. Sagt Baukredite in vier Tagen zu.',
      en: 'Three branches in the next county. Decides on building loans in four days.',
    },
  },
  broker: {
    name: { de: 'Zinskompass', en: 'Zinskompass' },
    description: {
      de: 'Vermittelt Kredite im Netz und ruft nach jeder Anfrage an.',
      en: 'Arranges loans on the web and calls after every enquiry.',
    },
  },
} as const satisfies Record<string, Competitor>;
export type CompetitorKey = keyof typeof competitors;

/** How the bank itself sorts its touchpoints. */
export const moments = {
  name: { de: 'Augenblick im Leben', en: 'Moment in life' },
  description: { de: 'Woran Menschen sich später erinnern.', en: 'What people remember later.' },
  classes: {
    everyday: { de: 'Alltag', en: 'Every day' },
    turning: { de: 'Wendepunkt', en: 'Turning point' },
    trouble: { de: 'Ärger', en: 'Trouble' },
    joy: { de: 'Freude', en: 'Joy' },
  },
} as const satisfies { name: Words; description: Words; classes: Record<string, Words> };
export type MomentKey = keyof typeof moments.classes;

/** A field that only this bank keeps. */
export const costCentre: { name: Words; description: Words } = {
  name: { de: 'Kostenstelle', en: 'Cost centre' },
  description: { de: 'Vierstellig, aus dem Rechnungswesen.', en: 'Four digits, from accounting.' },
};
