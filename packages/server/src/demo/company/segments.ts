import type { KnownKey } from './known-of-customers.ts';
import type { Words } from './words.ts';

type Segment = {
  readonly name: Words;
  readonly description: Words;
  readonly isPersona: boolean;
  readonly traits: Words;
  readonly needs: Words;
  readonly mediaUse: Words;
  readonly geography: Words;
  readonly share: number | null;
  /** Answers of the survey by which people belong to it. */
  readonly data: readonly { readonly column: KnownKey; readonly value: string }[];
};

const town: Words = { de: 'Auenbrück und Umland', en: 'Auenbrück and around' };

/** Whole groups with a share of all customers, and single people made up from interviews. */
export const segments = {
  private: {
    name: { de: 'Privatkunden', en: 'Private customers' },
    description: {
      de: 'Menschen, die ihr Geld für sich und ihre Familie bei uns haben.',
      en: 'People who keep their own and their family’s money with us.',
    },
    ...{ isPersona: false, share: 0.82, data: [{ column: 'customerType', value: 'private' }] },
    traits: {
      de: 'Meist seit Jahren dabei, selten auf der Suche nach etwas Besserem.',
      en: 'Mostly with us for years, rarely looking for something better.',
    },
    needs: { de: 'Ruhe, Verlässlichkeit, jemand mit Namen.', en: 'Peace, reliability, somebody with a name.' },
    mediaUse: { de: 'App und Schalter nebeneinander.', en: 'App and counter side by side.' },
    geography: town,
  },
  business: {
    name: { de: 'Geschäftskunden', en: 'Business customers' },
    description: {
      de: 'Betriebe mit zwei bis achtzig Leuten. Ohne Electronic Banking steht bei ihnen der Laden still.',
      en: 'Firms of two to eighty people. Without electronic banking their shop stands still.',
    },
    ...{ isPersona: false, share: 0.18, data: [{ column: 'customerType', value: 'business' }] },
    traits: {
      de: 'Wenig Zeit, klare Ansagen, langes Gedächtnis.',
      en: 'Short of time, clear in words, long in memory.',
    },
    needs: {
      de: 'Zahlungen, die pünktlich laufen, und Entscheidungen mit Datum.',
      en: 'Payments that run on time, and decisions with a date.',
    },
    mediaUse: { de: 'Browser am Schreibtisch, Telefon im Auto.', en: 'Browser at the desk, telephone in the car.' },
    geography: town,
  },
  young: {
    name: { de: 'Junge Leute bis 27', en: 'Young people up to 27' },
    description: {
      de: 'Erstes Gehalt, erste Wohnung, erstes eigenes Konto.',
      en: 'First wages, first flat, first account of their own.',
    },
    ...{ isPersona: false, share: 0.14, data: [{ column: 'age', value: '18-27' }] },
    traits: {
      de: 'Entscheiden schnell, fragen zuerst Freunde, kündigen lautlos.',
      en: 'Decide fast, ask friends first, leave without a sound.',
    },
    needs: { de: 'Dass es sofort geht, ohne Termin.', en: 'That it works at once, without an appointment.' },
    mediaUse: { de: 'Smartphone, kurze Filme, Bewertungen.', en: 'Phone, short films, reviews.' },
    geography: town,
  },
  retired: {
    name: { de: 'Menschen im Ruhestand', en: 'Retired people' },
    description: {
      de: 'Kennen die Filiale seit Jahrzehnten und die Menschen darin beim Namen.',
      en: 'Have known the branch for decades and the people in it by name.',
    },
    ...{ isPersona: false, share: 0.24, data: [{ column: 'age', value: '65+' }] },
    traits: {
      de: 'Geduldig, aufmerksam, empfindlich gegen Bevormundung.',
      en: 'Patient, attentive, sensitive to being patronised.',
    },
    needs: { de: 'Papier, Augenkontakt, Zeit.', en: 'Paper, eye contact, time.' },
    mediaUse: { de: 'Tageszeitung, Brief, Telefon mit Tasten.', en: 'Daily paper, letters, a telephone with keys.' },
    geography: town,
  },
  gerda: {
    name: { de: 'Gerda Holm, 74', en: 'Gerda Holm, 74' },
    description: {
      de: 'Witwe, frühere Lehrerin. Holt dienstags ihre Auszüge und bleibt auf ein Wort.',
      en: 'Widow, once a teacher. Fetches her statements on Tuesdays and stays for a chat.',
    },
    ...{ isPersona: true, share: null, data: [] },
    traits: { de: 'Genau, höflich, will nichts geschenkt.', en: 'Precise, polite, wants nothing for free.' },
    needs: {
      de: 'Verstehen, was abgebucht wurde, ohne jemandem zur Last zu fallen.',
      en: 'To understand what was taken off, without being a burden to anybody.',
    },
    mediaUse: { de: 'Zeitung, Festnetz, seit kurzem ein Tablet.', en: 'Newspaper, landline, lately a tablet.' },
    geography: { de: 'Auenbrück, Altstadt', en: 'Auenbrück, old town' },
  },
  jonas: {
    name: { de: 'Jonas Petri, 19', en: 'Jonas Petri, 19' },
    description: {
      de: 'Lernt Mechatronik, zieht gerade aus. War noch nie länger als zehn Minuten in einer Bank.',
      en: 'Apprentice in mechatronics, just moving out. Has never been in a bank for more than ten minutes.',
    },
    ...{ isPersona: true, share: null, data: [] },
    traits: { de: 'Neugierig, ungeduldig, treu, wenn es läuft.', en: 'Curious, impatient, loyal when things work.' },
    needs: {
      de: 'Geld senden, sehen, teilen: auf dem Smartphone.',
      en: 'Sending, seeing, sharing money: on the phone.',
    },
    mediaUse: {
      de: 'Nachrichten, Videos, Bewertungen im App-Store.',
      en: 'Messages, videos, reviews in the app store.',
    },
    geography: { de: 'Auenbrück, Neubauviertel', en: 'Auenbrück, new quarter' },
  },
  miriam: {
    name: { de: 'Miriam Aydın, Malerbetrieb', en: 'Miriam Aydın, painting firm' },
    description: {
      de: 'Zwölf Leute, drei Fahrzeuge. Die Löhne gehen am 28. hinaus, komme, was wolle.',
      en: 'Twelve people, three vans. Wages go out on the 28th, come what may.',
    },
    ...{ isPersona: true, share: null, data: [] },
    traits: { de: 'Entscheidet selbst, rechnet schnell.', en: 'Decides herself, reckons fast.' },
    needs: {
      de: 'Sammelzahlungen ohne Fehler und eine Zusage, auf die sie bauen kann.',
      en: 'Batch payments without faults, and a promise she can build on.',
    },
    mediaUse: { de: 'Browser abends, Telefon tagsüber.', en: 'Browser in the evening, telephone by day.' },
    geography: { de: 'Gewerbegebiet Auenbrück-Nord', en: 'Auenbrück north, trading estate' },
  },
  brandts: {
    name: { de: 'Familie Brandt baut', en: 'The Brandts are building' },
    description: {
      de: 'Zwei Kinder, ein Grundstück, eine Frist des Verkäufers. Der Kredit entscheidet über alles.',
      en: 'Two children, a plot of land, a deadline set by the seller. The loan decides everything.',
    },
    ...{ isPersona: true, share: null, data: [] },
    traits: { de: 'Gut vorbereitet, angespannt, vergleichen alles.', en: 'Well prepared, tense, compare everything.' },
    needs: {
      de: 'Wissen, woran sie sind, und wann sie es erfahren.',
      en: 'To know where they stand, and when they will be told.',
    },
    mediaUse: { de: 'Vergleichsportal, Rechner, lange Gespräche.', en: 'Comparison portal, calculator, long talks.' },
    geography: { de: 'Neubaugebiet am Weidenufer', en: 'New houses by the willow bank' },
  },
} as const satisfies Record<string, Segment>;
export type SegmentKey = keyof typeof segments;
