import type { EntryBodies } from '@anklang/domain';
import type { DepartmentKey } from './company-keys.ts';
import type { Words } from './words.ts';

type Phase = Words & { readonly influence?: EntryBodies['phase']['influence'] };

/** Named as in the starter catalogues, so that what is taken from them later finds its phase. In their order. */
export const phases = {
  influence: { de: 'Hören, was andere sagen', en: 'Hearing what others say', influence: 'before' },
  aware: { de: 'Aufmerksam werden', en: 'Noticing' },
  inform: { de: 'Sich informieren', en: 'Finding out more' },
  decide: { de: 'Konto eröffnen, Vertrag schließen', en: 'Opening an account, signing' },
  use: { de: 'Nutzen', en: 'Using' },
  help: { de: 'Hilfe brauchen', en: 'Needing help' },
  stay: { de: 'Bleiben oder gehen', en: 'Staying or leaving' },
  tell: { de: 'Weitersagen', en: 'Telling others', influence: 'after' },
} as const satisfies Record<string, Phase>;
export type PhaseKey = keyof typeof phases;

type System = {
  readonly name: Words;
  readonly description: Words;
  readonly vendor: Words;
  readonly department: DepartmentKey;
  readonly state: EntryBodies['system']['state'];
};
const ownMake: Words = { de: 'Eigenentwicklung', en: 'Made in-house' };
const dataCentre: Words = { de: 'Rechenzentrum Auental', en: 'Auental data centre' };

export const systems = {
  core: {
    name: { de: 'Kernbanksystem', en: 'Core banking system' },
    description: {
      de: 'Konten, Buchungen, Zinsen. Jede Nacht zwischen zwei und vier Uhr steht es still.',
      en: 'Accounts, entries, interest. It stands still every night between two and four.',
    },
    ...{ vendor: dataCentre, department: 'operations', state: 'running' },
  },
  crm: {
    name: { de: 'Kundenakte', en: 'Customer file' },
    description: {
      de: 'Was mit wem besprochen wurde. Die Kreditabteilung führt ihre eigene.',
      en: 'What was talked about with whom. Lending keeps one of its own.',
    },
    ...{ vendor: { de: 'Nordlicht Software', en: 'Nordlicht Software' }, department: 'advice', state: 'running' },
  },
  telephony: {
    name: { de: 'Telefonanlage', en: 'Telephone system' },
    description: {
      de: 'Sprachmenü, Warteschlange und Rückruf. Erkennt Anrufer nur an der Nummer.',
      en: 'Voice menu, queue and call-back. Knows callers by their number only.',
    },
    ...{ vendor: { de: 'Ruf & Ton', en: 'Ruf & Ton' }, department: 'service', state: 'running' },
  },
  appServer: {
    name: { de: 'App-Server', en: 'App server' },
    description: {
      de: 'Hinter der Banking-App. Fiel vor einem guten halben Jahr tagelang aus.',
      en: 'Behind the banking app. It failed for days a good half-year ago.',
    },
    ...{ vendor: ownMake, department: 'digital', state: 'running' },
  },
  banking: {
    name: { de: 'Online-Banking', en: 'Online banking' },
    description: {
      de: 'Zahlungen und Konten im Browser, für Geschäftskunden mit Sammelaufträgen.',
      en: 'Payments and accounts in the browser, with batch orders for businesses.',
    },
    ...{ vendor: dataCentre, department: 'digital', state: 'running' },
  },
  portalSystem: {
    name: { de: 'Portalplattform', en: 'Portal platform' },
    description: {
      de: 'Trägt das Kundenportal und den Kreditrechner. Wird seit einem Jahr umgebaut.',
      en: 'Carries the customer portal and the loan calculator. It has been under reconstruction for a year.',
    },
    ...{ vendor: { de: 'Webwerk Süd', en: 'Webwerk Süd' }, department: 'digital', state: 'replacing' },
  },
  lending: {
    name: { de: 'Kreditstrecke', en: 'Loan processing' },
    description: {
      de: 'Prüfung und Beschluss. Weiß nichts von der Kundenakte: Unterlagen werden neu erfasst.',
      en: 'Checks and decisions. It knows nothing of the customer file: papers are typed in again.',
    },
    ...{ vendor: { de: 'Prüfstein', en: 'Prüfstein' }, department: 'credit', state: 'running' },
  },
  printing: {
    name: { de: 'Druckstraße', en: 'Printing line' },
    description: {
      de: 'Kontoauszüge, Karten, Briefe. Textbausteine pflegt niemand mehr.',
      en: 'Statements, cards, letters. Nobody looks after the standard texts any more.',
    },
    ...{ vendor: { de: 'Druckhaus Auental', en: 'Druckhaus Auental' }, department: 'accounting', state: 'running' },
  },
  machines: {
    name: { de: 'Automatennetz', en: 'Machine network' },
    description: { de: 'Geldautomaten und Terminals.', en: 'Cash machines and terminals.' },
    ...{ vendor: dataCentre, department: 'operations', state: 'running' },
  },
  mailing: {
    name: { de: 'Versandsystem', en: 'Mailing system' },
    description: { de: 'Newsletter und Einladungen.', en: 'Newsletters and invitations.' },
    ...{ vendor: { de: 'Postille', en: 'Postille' }, department: 'marketing', state: 'running' },
  },
  faxServer: {
    name: { de: 'Faxserver', en: 'Fax server' },
    description: {
      de: 'Nimmt im Monat etwa dreißig Faxe an und legt sie in ein Postfach.',
      en: 'Takes about thirty faxes a month and puts them into a mailbox.',
    },
    ...{ vendor: dataCentre, department: 'operations', state: 'ending' },
  },
  staffSystem: {
    name: { de: 'Personalsystem', en: 'Staff system' },
    description: { de: 'Dienstpläne, Gespräche, Zeugnisse.', en: 'Shift plans, appraisals, references.' },
    ...{ vendor: { de: 'Leutwerk', en: 'Leutwerk' }, department: 'people', state: 'running' },
  },
  orders: {
    name: { de: 'Bestellwesen', en: 'Ordering' },
    description: { de: 'Bestellungen, Rechnungen, Zahlungsziele.', en: 'Orders, invoices, terms of payment.' },
    ...{ vendor: { de: 'Kontor 12', en: 'Kontor 12' }, department: 'purchasing', state: 'running' },
  },
  assistant: {
    name: { de: 'Gesprächsnotiz per Sprache', en: 'Notes by voice' },
    description: {
      de: 'Soll Gespräche zusammenfassen, damit Kunden nichts zweimal erzählen müssen.',
      en: 'Is meant to sum up talks, so that customers need not tell anything twice.',
    },
    ...{ vendor: ownMake, department: 'digital', state: 'planned' },
  },
} as const satisfies Record<string, System>;
export type SystemKey = keyof typeof systems;
