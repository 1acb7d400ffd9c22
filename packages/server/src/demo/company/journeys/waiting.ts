import { words } from '../words.ts';
import type { JourneyDescription } from './description.ts';

/** What the journey to a loan opens into where nobody of the bank is to be seen. */
export const waitingJourney: JourneyDescription = {
  name: words('Elf Tage warten', 'Eleven days of waiting'),
  description: words(
    'Was zwischen Antrag und Entscheidung geschieht, gesehen von denen, die warten.',
    'What happens between application and decision, seen by those who wait.',
  ),
  ...{ product: 'loan', state: 'current', daysAgo: 172, dueInDays: 150 },
  personas: [
    {
      segment: 'brandts',
      scenario: words(
        'Der Verkäufer hat eine Frist bis Monatsende gesetzt.',
        'The seller has set a deadline at the end of the month.',
      ),
      goal: words('Wissen, woran wir sind.', 'To know where we stand.'),
    },
  ],
  steps: [
    {
      name: words('Unterlagen liegen bei der Bank', 'The bank has the papers'),
      ...{ phase: 'decide', at: ['loan-application'], owner: 'advice', systems: ['crm'], levels: [10, 30] },
      texts: {
        action: words('Wir gehen nach Hause und rechnen.', 'We go home and reckon.'),
        place: words('zu Hause', 'at home'),
        expect: words('Dass jemand sagt, wann wir hören.', 'That somebody says when we shall hear.'),
        get: words('„Wir melden uns.“', '“We shall get in touch.”'),
        backstage: words(
          'Die Mappe geht per Hauspost an die Kreditabteilung.',
          'The folder goes to lending by internal mail.',
        ),
        ideas: words('Ein Datum auf der Empfangsbestätigung.', 'A date on the receipt.'),
      },
    },
    {
      name: words('Neu erfasst', 'Typed in again'),
      ...{ phase: 'decide', at: [], owner: 'credit', systems: ['lending'], levels: [-10, 20] },
      texts: {
        action: words('Wir merken davon nichts.', 'We notice nothing of it.'),
        get: words('Nichts.', 'Nothing.'),
        backstage: words(
          'Zwei Tage Abtippen, weil die Systeme sich nicht kennen.',
          'Two days of typing, because the systems do not know each other.',
        ),
        ideas: words('Übernahme aus der Kundenakte.', 'Take it over from the customer file.'),
      },
    },
    {
      name: words('Es fehlt ein Nachweis', 'A paper is missing'),
      ...{
        phase: 'decide',
        at: ['loan-application'],
        owner: 'credit',
        systems: ['lending', 'printing'],
        levels: [-45, 0],
      },
      texts: {
        action: words('Wir suchen den Lohnzettel vom März.', 'We look for the payslip of March.'),
        place: words('am Küchentisch', 'at the kitchen table'),
        frequency: words('bei vier von zehn Anträgen', 'with four applications in ten'),
        expect: words('Dass man alles auf einmal verlangt.', 'To be asked for everything at once.'),
        get: words('Einen Brief, am sechsten Tag.', 'A letter, on day six.'),
        react: words('Wir bringen ihn selbst hin.', 'We take it there ourselves.'),
        quotes: words('„Hätten Sie das nicht gleich sagen können?“', '“Could you not have said so at once?”'),
        ideas: words('Vollständigkeit prüfen, solange wir da sitzen.', 'Check for completeness while we sit there.'),
      },
    },
    {
      name: words('Wir rufen an', 'We call'),
      ...{ phase: 'help', at: ['hotline'], owner: 'service', systems: ['telephony', 'crm'], levels: [-50, 10] },
      texts: {
        action: words('Wir fragen, wie weit es ist.', 'We ask how far it has got.'),
        frequency: words('jeden zweiten Tag', 'every other day'),
        expect: words('Eine Auskunft.', 'An answer.'),
        get: words('„Das sehe ich hier nicht.“', '“I cannot see that here.”'),
        react: words('Wir fragen bei Hohenfurt nach.', 'We ask Hohenfurt.'),
        backstage: words('Der Service sieht die Kreditstrecke nicht.', 'Customer service cannot see loan processing.'),
        ideas: words('Den Stand für alle sichtbar machen.', 'Make the progress visible to everybody.'),
      },
    },
    {
      name: words('Jemand sieht sich das Haus an', 'Somebody looks at the house'),
      ...{ phase: 'decide', at: ['property-visit'], owner: 'credit', levels: [0, 25] },
      texts: {
        action: words('Wir führen einen Fremden durch die Zimmer.', 'We show a stranger round the rooms.'),
        place: words('im künftigen Haus', 'in the house to be'),
        expect: words('Ein Wort, wie es aussieht.', 'A word about how things look.'),
        get: words('Zahlen auf einem Klemmbrett.', 'Figures on a clipboard.'),
        ideas: words('Am Ende sagen, was als Nächstes kommt.', 'Say at the end what comes next.'),
      },
    },
    {
      name: words('Die Entscheidung', 'The decision'),
      ...{
        phase: 'decide',
        at: ['loan-decision'],
        owner: 'credit',
        systems: ['lending', 'printing'],
        levels: [-35, 30],
      },
      texts: {
        action: words('Wir öffnen den Umschlag.', 'We open the envelope.'),
        expect: words('Einen Anruf.', 'A call.'),
        get: words('Einen Brief.', 'A letter.'),
        react: words('Wir freuen uns nicht einmal mehr.', 'We are not even glad any more.'),
        result: words('Zusage, zwei Tage nach der Frist.', 'A yes, two days after the deadline.'),
        ideas: words('Wer den Antrag nahm, ruft an.', 'Whoever took the application calls.'),
      },
    },
  ],
};
