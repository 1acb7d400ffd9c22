import { words } from '../words.ts';
import type { JourneyDescription } from './description.ts';

export const helpJourney: JourneyDescription = {
  name: words('Die App geht nicht', 'The app is down'),
  description: words(
    'Vom roten Bildschirm bis zur Lösung. Wer anruft, erzählt alles noch einmal – außer beim Rückruf.',
    'From the red screen to the solution. Whoever calls tells it all again, except with a call-back.',
  ),
  ...{ product: 'account', state: 'current', daysAgo: 140, dueInDays: 120 },
  personas: [
    {
      segment: 'jonas',
      scenario: words('An der Kasse, drei Leute hinter ihm.', 'At the till, three people behind him.'),
      goal: words('Zahlen und weiter.', 'To pay and go on.'),
    },
    {
      segment: 'miriam',
      scenario: words('Der 28., die Löhne müssen hinaus.', 'The 28th, wages have to go out.'),
      goal: words('Vor Annahmeschluss fertig sein.', 'To be done before the cut-off.'),
    },
  ],
  steps: [
    {
      name: words('App öffnen', 'Opening the app'),
      ...{
        phase: 'use',
        at: ['app', 'electronic-banking'],
        owner: 'digital',
        systems: ['appServer', 'banking'],
        levels: [-35, 20],
      },
      texts: {
        action: words('Ich tippe und sehe „Ein Fehler ist aufgetreten“.', 'I tap and see “An error has occurred”.'),
        place: words('unterwegs', 'on the way'),
        frequency: words('zweimal im Jahr für Tage', 'twice a year for days'),
        expect: words('Dass sie einfach geht.', 'That it simply works.'),
        get: words('Ein rotes Dreieck.', 'A red triangle.'),
        react: words('Ich versuche es noch dreimal.', 'I try three more times.'),
        ideas: words('Sagen, was los ist und wie lange.', 'Say what is wrong and for how long.'),
      },
      personas: {
        miriam: {
          levels: [-70, 10],
          texts: {
            get: words(
              '„Nicht verfügbar“, vierzig Minuten vor Schluss.',
              '“Not available”, forty minutes before the cut-off.',
            ),
          },
        },
      },
    },
    {
      name: words('Suchen, was andere sagen', 'Looking for what others say'),
      ...{ phase: 'help', at: ['social-media', 'review-site'], owner: 'marketing', levels: [-20, 10] },
      texts: {
        action: words('Ich sehe nach, ob es nur mir so geht.', 'I check whether it is only me.'),
        expect: words('Ein Wort der Bank.', 'A word from the bank.'),
        get: words('Vierzig andere mit demselben Fehler.', 'Forty others with the same fault.'),
        react: words('Ich schreibe auch etwas.', 'I write something, too.'),
        ideas: words('Störung melden, bevor andere es tun.', 'Tell of the fault before others do.'),
      },
    },
    {
      name: words('Sprachmenü', 'Voice menu'),
      ...{ phase: 'help', at: ['voice-menu'], owner: 'service', systems: ['telephony'], levels: [-30, 0] },
      texts: {
        action: words('Ich drücke die Drei, dann die Eins.', 'I press three, then one.'),
        frequency: words('48 Sekunden', '48 seconds'),
        expect: words('Einen Menschen.', 'A human being.'),
        get: words('Werbung für das Portal.', 'An advertisement for the portal.'),
        ideas: words('Bei Störung: sofort die Ansage dazu.', 'If there is a fault: say so at once.'),
      },
    },
    {
      name: words('Hotline', 'Hotline'),
      ...{ phase: 'help', at: ['hotline'], owner: 'service', systems: ['telephony', 'crm'], levels: [-45, 25] },
      texts: {
        action: words('Ich erzähle, was die App gesagt hat.', 'I tell what the app said.'),
        expect: words('Dass man es schon sieht.', 'That they can see it already.'),
        get: words('Die Frage nach meiner Kontonummer.', 'The question for my account number.'),
        manner: words('Geduldig, aber ahnungslos.', 'Patient but clueless.'),
        react: words('Ich lege auf.', 'I hang up.'),
        quotes: words('„Zum dritten Mal dieselbe Geschichte.“', '“The same story for the third time.”'),
        backstage: words('Die Telefonanlage kennt die App nicht.', 'The telephone system does not know the app.'),
        ideas: words('Letzte Meldung der App am Telefon zeigen.', 'Show the app’s last message on the phone.'),
      },
    },
    {
      name: words('Rückruf', 'Call-back'),
      ...{ phase: 'help', at: ['callback'], owner: 'service', systems: ['telephony', 'crm'], levels: [50, 60] },
      texts: {
        action: words('Ich lebe weiter, bis es klingelt.', 'I go on living until it rings.'),
        frequency: words('jeder fünfte Anruf', 'one call in five'),
        result: words('Gelöst, beim ersten Mal.', 'Solved the first time.'),
        expect: words('Nicht viel.', 'Not much.'),
        get: words('Jemand, der meinen Fall kennt, pünktlich.', 'Somebody who knows my case, on time.'),
        react: words('Ich bin überrascht.', 'I am surprised.'),
        ideas: words(
          'Jedem anbieten, nicht nur nach fünf Minuten.',
          'Offer it to everybody, not only after five minutes.',
        ),
      },
    },
    {
      name: words('Wieder in der App', 'Back in the app'),
      ...{
        phase: 'use',
        at: ['app', 'electronic-banking'],
        owner: 'digital',
        systems: ['appServer', 'banking'],
        levels: [5, 35],
      },
      texts: {
        action: words('Ich probiere es noch einmal.', 'I try again.'),
        result: words('Die Zahlung ist hinaus.', 'The payment is out.'),
        get: words('Sie geht, als wäre nichts gewesen.', 'It works as if nothing had happened.'),
        react: words('Ich traue ihr eine Woche lang nicht.', 'I do not trust it for a week.'),
        ideas: words(
          'Ein Satz der Entschuldigung beim ersten Öffnen.',
          'A sentence of apology when it is first opened.',
        ),
      },
    },
    {
      name: words('Am Schalter', 'At the counter'),
      ...{ phase: 'help', at: ['counter'], isBranch: true, owner: 'branches', systems: ['core'], levels: [10, 30] },
      texts: {
        action: words('Ich fahre hin.', 'I drive over.'),
        place: words('Filiale Nord', 'north branch'),
        frequency: words('einer von zwölf', 'one in twelve'),
        expect: words('Dass es hier geht.', 'That it works here.'),
        get: words('Die Überweisung auf Papier, wie früher.', 'The transfer on paper, as in the old days.'),
        ideas: words('An Lohntagen einen Platz für Betriebe.', 'A place for firms on pay days.'),
      },
    },
  ],
  ways: [
    { from: 3, to: 5, name: words('gleich gelöst', 'solved at once') },
    { from: 3, to: 6, name: words('aufgelegt', 'hung up') },
    { from: 5, to: 0, name: words('beim nächsten Mal', 'next time') },
  ],
};
