import { words } from '../words.ts';
import type { JourneyDescription } from './description.ts';

/** The one decided once and remembered for thirty years. */
export const loanJourney: JourneyDescription = {
  name: words('Von der Idee zum Haus', 'From the idea to the house'),
  description: words(
    'Wie Menschen zu einem Baukredit kommen, oder zu einem Nein. Der Bruch liegt zwischen Beratung und Kreditabteilung.',
    'How people come by a building loan, or by a no. The break lies between advice and lending.',
  ),
  ...{ product: 'loan', state: 'current', daysAgo: 168, dueInDays: 180 },
  kept: {
    name: words('Stand vor dem Umbau', 'As it was before the rebuilding'),
    note: words(
      'Gezeichnet mit Beratung und Kreditabteilung an einem Tisch.',
      'Drawn with advice and lending at one table.',
    ),
    daysAgo: 110,
  },
  personas: [
    {
      segment: 'brandts',
      scenario: words(
        'Ein Grundstück am Weidenufer, zwei Kinder, eine Frist des Verkäufers.',
        'A plot by the willow bank, two children, a deadline set by the seller.',
      ),
      goal: words('Ein Ja, bevor die Frist abläuft.', 'A yes before the deadline runs out.'),
    },
    {
      segment: 'miriam',
      scenario: words('Eine größere Halle für den Betrieb.', 'A larger workshop for the firm.'),
      goal: words('Ein Datum, nach dem sie Leute einstellen kann.', 'A date by which she can hire people.'),
    },
  ],
  steps: [
    {
      name: words('Von anderen hören', 'Hearing from others'),
      ...{ phase: 'influence', at: ['recommendation', 'review-site'], owner: 'marketing', levels: [20, 35] },
      texts: {
        action: words('Wir fragen Freunde, wer ihnen geholfen hat.', 'We ask friends who helped them.'),
        place: words('beim Grillen, im Netz', 'over a barbecue, on the web'),
        frequency: words('einmal, aber es bleibt', 'once, but it stays'),
        expect: words('Ehrliche Worte.', 'Honest words.'),
        get: words(
          '„Die lassen einen nicht hängen, aber es dauert.“',
          '“They do not let you down, but it takes time.”',
        ),
        react: words('Wir setzen die Bank auf die Liste.', 'We put the bank on the list.'),
        ideas: words('Wer gebaut hat, erzählen lassen.', 'Let those who have built tell their story.'),
      },
    },
    {
      name: words('Rechnen', 'Reckoning'),
      ...{
        phase: 'inform',
        at: ['loan-calculator', 'comparison-portal'],
        owner: 'digital',
        systems: ['portalSystem'],
        levels: [40, 50],
      },
      texts: {
        action: words('Wir schieben Betrag und Laufzeit hin und her.', 'We move amount and term to and fro.'),
        place: words('auf dem Sofa', 'on the sofa'),
        frequency: words('an drei Abenden', 'on three evenings'),
        result: words('Eine Rate, die wir tragen können.', 'An instalment we can bear.'),
        expect: words('Eine Zahl ohne Anmeldung.', 'A figure without signing up.'),
        get: words(
          'Die Zahl, und zum ersten Mal ein Bild vom Haus.',
          'The figure, and for the first time a picture of the house.',
        ),
        react: words('Wir vereinbaren ein Gespräch.', 'We make an appointment.'),
        ideas: words(
          'Das Ergebnis mit einem Klick ins Gespräch mitnehmen.',
          'Take the result to the talk with one click.',
        ),
      },
      personas: {
        miriam: {
          levels: [10, 30],
          texts: { react: words('Ich rechne lieber selbst.', 'I would rather reckon myself.') },
        },
      },
    },
    {
      name: words('Beratung', 'Advice'),
      ...{ phase: 'decide', at: ['adviser-talk', 'video-advice'], owner: 'advice', systems: ['crm'], levels: [45, 60] },
      texts: {
        action: words('Wir legen alles offen.', 'We lay everything open.'),
        place: words('Filiale Altstadt', 'old town branch'),
        frequency: words('zwei Gespräche', 'two talks'),
        result: words('Ein Vorschlag, den wir verstehen.', 'A proposal we understand.'),
        expect: words('Dass man weiß, was wir schon gerechnet haben.', 'That they know what we have reckoned already.'),
        get: words('Eine leere Maske und viel Geduld.', 'An empty form and a lot of patience.'),
        manner: words('Zugewandt.', 'Attentive.'),
        react: words('Wir fühlen uns gut aufgehoben.', 'We feel in good hands.'),
        backstage: words(
          'Die Beraterin tippt ab, was im Rechner stand.',
          'The adviser copies what the calculator showed.',
        ),
        ideas: words('Notiz vom Rechner übernehmen.', 'Take over the notes of the calculator.'),
      },
    },
    {
      name: words('Angebot lesen', 'Reading the offer'),
      ...{ phase: 'decide', at: ['written-offer'], owner: 'advice', systems: ['printing'], levels: [35, 50] },
      texts: {
        action: words('Wir lesen es zweimal, mit Stift.', 'We read it twice, with a pen.'),
        place: words('am Küchentisch', 'at the kitchen table'),
        expect: words('Kleingedrucktes.', 'Small print.'),
        get: words('Eine klare Seite und einen Satz von Hand.', 'One clear page and a sentence by hand.'),
        react: words('Wir zeigen es der Schwester.', 'We show it to our sister.'),
        ideas: words('Zwei Tage statt vier.', 'Two days instead of four.'),
      },
    },
    {
      name: words('Antrag abgeben', 'Handing in the application'),
      ...{ phase: 'decide', at: ['loan-application'], owner: 'advice', systems: ['crm', 'lending'], levels: [5, 30] },
      texts: {
        action: words('Wir bringen den Ordner.', 'We bring the folder.'),
        place: words('Filiale Altstadt', 'old town branch'),
        result: words('Eine Empfangsbestätigung.', 'A receipt.'),
        expect: words('Ein Datum.', 'A date.'),
        get: words('„Wir melden uns.“', '“We shall get in touch.”'),
        react: words('Wir fragen parallel bei Hohenfurt an.', 'We ask Hohenfurt as well.'),
        backstage: words('Die Mappe wandert in eine andere Abteilung.', 'The folder moves to another department.'),
        ideas: words('Einmal erfassen, Tag nennen.', 'Type in once, name the day.'),
      },
      personas: {
        miriam: {
          levels: [-20, 25],
          texts: {
            get: words('Ein Formular für das, was auf meinem Konto steht.', 'A form for what is on my account.'),
          },
        },
      },
    },
    {
      name: words('Warten', 'Waiting'),
      ...{
        phase: 'decide',
        at: ['hotline'],
        opens: 'waiting',
        owner: 'credit',
        systems: ['lending', 'telephony'],
        levels: [-60, 10],
      },
      texts: {
        action: words('Wir rufen an, wir sehen in den Briefkasten.', 'We call, we look into the letter box.'),
        frequency: words('elf Tage', 'eleven days'),
        result: words('Misstrauen.', 'Mistrust.'),
        expect: words('Ein Lebenszeichen.', 'A sign of life.'),
        get: words('Stille.', 'Silence.'),
        react: words('Wir erzählen es allen.', 'We tell everybody.'),
        quotes: words('„Niemand war zuständig.“', '“Nobody was in charge.”'),
        backstage: words(
          'Keiner ist für die Zeit dazwischen verantwortlich.',
          'Nobody answers for the time in between.',
        ),
        ideas: words(
          'Ein Anruf am zugesagten Tag, auch ohne Ergebnis.',
          'A call on the day promised, even without a result.',
        ),
      },
    },
    {
      name: words('Zusage oder Absage', 'Yes or no'),
      ...{
        phase: 'decide',
        at: ['loan-decision'],
        owner: 'credit',
        systems: ['lending', 'printing'],
        levels: [-30, 30],
      },
      texts: {
        action: words('Wir öffnen den Brief im Stehen.', 'We open the letter standing.'),
        expect: words('Eine Stimme.', 'A voice.'),
        get: words('Textbaustein 17 oder eine Zusage auf Seite zwei.', 'Standard text 17, or a yes on page two.'),
        react: words('Wir atmen aus, oder wir gehen.', 'We breathe out, or we leave.'),
        ideas: words('Persönlich anrufen. Ein Nein hat einen Vorschlag.', 'Call in person. A no has a proposal.'),
      },
    },
    {
      name: words('Vertrag unterschreiben', 'Signing the contract'),
      ...{
        phase: 'decide',
        at: ['loan-contract'],
        owner: 'credit',
        systems: ['lending', 'printing'],
        levels: [15, 40],
      },
      texts: {
        action: words('Wir unterschreiben vierzig Seiten.', 'We sign forty pages.'),
        place: words('Filiale Altstadt', 'old town branch'),
        result: words('Das Geld ist da, wenn der Notar es braucht.', 'The money is there when the notary needs it.'),
        expect: words('Verstehen, was wir tun.', 'To understand what we are doing.'),
        get: words('Eine Seite, die alles zusammenfasst, fehlt.', 'There is no page that sums it all up.'),
        ideas: words(
          'Zehn Sätze vorweg, und ein Foto vom ersten Spatenstich.',
          'Ten sentences in front, and a photograph of the first spade.',
        ),
      },
    },
    {
      name: words('Nach einem Nein', 'After a no'),
      ...{ phase: 'stay', at: ['adviser-talk', 'account-closing'], isBranch: true, owner: 'advice', levels: [-70, 0] },
      texts: {
        action: words('Wir überlegen, ob wir mit allem gehen.', 'We consider leaving with everything.'),
        frequency: words('bei jedem vierten Antrag', 'with one application in four'),
        expect: words('Einen anderen Weg.', 'Another way.'),
        get: words('Einen Brief ohne Unterschrift.', 'A letter without a signature.'),
        react: words('Das Geschäftskonto geht mit.', 'The business account goes as well.'),
        ideas: words(
          'In drei Tagen ein Gespräch über das, was geht.',
          'Within three days a talk about what can be done.',
        ),
      },
    },
  ],
  ways: [
    { from: 6, to: 8, name: words('bei einer Absage', 'if refused') },
    { from: 8, to: 2, name: words('mit einem neuen Plan', 'with a new plan') },
  ],
};
