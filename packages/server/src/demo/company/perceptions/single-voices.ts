import { words } from '../words.ts';
import type { PerceptionsByTouchpoint } from './description.ts';

/** Where only some have spoken so far. */
export const singleVoices: PerceptionsByTouchpoint = {
  'sales-call': [
    {
      ...{ source: 'staff', level: 'delighting', by: 'sales', daysAgo: 180 },
      voice: words('Vertrieb', 'Sales'),
      expect: words('Ich freue mich über ein gutes Angebot.', 'I am glad of a good offer.'),
      get: words('Ich bekomme es bequem nach Hause.', 'I get it comfortably at home.'),
    },
    {
      ...{ source: 'customer', level: 'disappointing', by: 'service', daysAgo: 98, segment: 'private' },
      voice: words('Kunde, 58', 'Customer, 58'),
      expect: words('Ruhe beim Essen.', 'Peace at supper.'),
      get: words('Den dritten Anruf in diesem Monat.', 'The third call this month.'),
      react: words('Ich sage der Nachbarin, sie soll da nicht hingehen.', 'I tell my neighbour not to go there.'),
    },
  ],
  'account-opening': [
    {
      ...{ source: 'customer', level: 'ok', by: 'branches', daysAgo: 102, segment: 'jonas' },
      voice: words('Jonas Petri', 'Jonas Petri'),
      expect: words('Auf dem Sofa erledigen.', 'To do it on the sofa.'),
      get: words('Einen Termin und ein Tablet zum Unterschreiben.', 'An appointment and a tablet to sign on.'),
      ok: words('Sie waren nett, aber warum muss ich kommen?', 'They were nice, but why do I have to come?'),
    },
  ],
  identification: [
    {
      ...{ source: 'interview', level: 'disappointing', by: 'analyst', daysAgo: 69, segment: 'young' },
      voice: words('Auszubildende, 18', 'Apprentice, 18'),
      expect: words('Ein Foto, fertig.', 'One photograph, done.'),
      get: words('„Bitte neigen Sie das Dokument.“ Viermal.', '“Please tilt the document.” Four times.'),
      react: words('Ich breche ab.', 'I give up.'),
    },
  ],
  'birthday-call': [
    {
      ...{ source: 'customer', level: 'delighting', by: 'advice', daysAgo: 110, segment: 'gerda' },
      voice: words('Gerda Holm', 'Gerda Holm'),
      expect: words('Nichts.', 'Nothing.'),
      get: words('Einen Anruf, ohne Grund.', 'A call, for no reason.'),
      delights: words('Sie wusste noch, dass ich singe.', 'She remembered that I sing.'),
      after: words('Ich erzähle es im Chor.', 'I tell my choir.'),
    },
  ],
  'review-site': [
    {
      ...{ source: 'interview', level: 'disappointing', by: 'marketing', daysAgo: 90, segment: 'young' },
      voice: words('Zugezogene, 26', 'New in town, 26'),
      expect: words('Dass jemand antwortet.', 'That somebody answers.'),
      get: words('Vierzig Klagen über die App, keine Antwort.', 'Forty complaints about the app, no answer.'),
      react: words('Ich suche weiter.', 'I look elsewhere.'),
    },
  ],
  onboarding: [
    {
      ...{ source: 'interview', level: 'disappointing', by: 'people', daysAgo: 92 },
      voice: words('Neue Kollegin im Service', 'New colleague in service'),
      expect: words('Dass sie wissen, dass ich komme.', 'That they know I am coming.'),
      get: words('Einen Besucherausweis.', 'A visitor’s badge.'),
      delights: words('Die Frage, ob ich mit essen gehe.', 'Being asked to come to lunch.'),
    },
  ],
  'shift-plan': [
    {
      ...{ source: 'interview', level: 'disappointing', by: 'people', daysAgo: 85 },
      voice: words('Kollege am Telefon, zwei Kinder', 'Colleague on the phone, two children'),
      expect: words('Vier Wochen vorher Bescheid.', 'Four weeks’ notice.'),
      get: words('Freitags für Montag.', 'On Friday, for Monday.'),
      after: words(
        'Ich bin müde, wenn das Telefon klingelt, und der Kunde hört es.',
        'I am tired when the phone rings, and the customer hears it.',
      ),
    },
  ],
  'supplier-invoice': [
    {
      ...{ source: 'interview', level: 'disappointing', by: 'accounting', daysAgo: 81 },
      voice: words('Druckerei, seit zwanzig Jahren Lieferant', 'Printer, a supplier for twenty years'),
      expect: words('Geld nach vierzehn Tagen.', 'Money after fourteen days.'),
      get: words('Geld nach fünf Wochen.', 'Money after five weeks.'),
      react: words(
        'Eilaufträge der Bank kommen nach den anderen dran.',
        'Rush orders of the bank come after the others.',
      ),
    },
  ],
};
