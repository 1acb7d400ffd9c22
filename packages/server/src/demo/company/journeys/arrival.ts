import { words } from '../words.ts';
import type { JourneyDescription } from './description.ts';

/** A sketch that is not finished: somebody has only begun to draw how it should be. */
export const arrivalJourney: JourneyDescription = {
  name: words('Das erste eigene Konto', 'The first account of my own'),
  description: words(
    'Skizze aus einem Vormittag mit sechs Auszubildenden.',
    'A sketch from a morning with six apprentices.',
  ),
  ...{ product: 'youngAccount', state: 'draft', daysAgo: 24, dueInDays: 200 },
  personas: [
    {
      segment: 'jonas',
      scenario: words(
        'Erster Lohn im September, die Personalabteilung fragt nach der Kontonummer.',
        'First wages in September; the company asks for the account number.',
      ),
      goal: words('Ein Konto bis Freitag.', 'An account by Friday.'),
    },
  ],
  steps: [
    {
      name: words('Freunde fragen', 'Asking friends'),
      ...{ phase: 'influence', at: ['recommendation'], owner: 'marketing', levels: [30, 40] },
      texts: {
        action: words('Ich frage in der Gruppe, wo sie sind.', 'I ask my friends where they are.'),
        expect: words('Zwei Namen.', 'Two names.'),
        get: words('„Geh zu flussauf, kostet nichts.“', '“Go to flussauf, it costs nothing.”'),
      },
    },
    {
      name: words('In der App beginnen', 'Starting in the app'),
      ...{ phase: 'decide', at: ['account-opening'], owner: 'digital', systems: ['appServer'], levels: [15, 45] },
      texts: {
        action: words('Ich lade sie und fülle drei Felder aus.', 'I load it and fill in three fields.'),
        place: words('im Bus', 'on the bus'),
        get: words('„Bitte vereinbaren Sie einen Termin.“', '“Please make an appointment.”'),
        react: words('Wirklich?', 'Really?'),
        ideas: words('Drei Schritte, kein Termin.', 'Three steps, no appointment.'),
      },
    },
    {
      name: words('Ausweis zeigen', 'Showing the identity card'),
      ...{ phase: 'decide', at: ['identification'], owner: 'digital', systems: ['appServer'], levels: [-40, 20] },
      texts: {
        action: words('Ich halte ihn in die Kamera.', 'I hold it into the camera.'),
        frequency: words('viermal', 'four times'),
        get: words('„Bitte neigen Sie das Dokument.“', '“Please tilt the document.”'),
        react: words('Ich lasse es bis morgen.', 'I leave it until tomorrow.'),
      },
    },
    {
      name: words('In der Filiale unterschreiben', 'Signing at the branch'),
      ...{
        phase: 'decide',
        at: ['young-people-account'],
        owner: 'branches',
        systems: ['core', 'crm'],
        levels: [20, 40],
      },
      texts: {
        action: words('Ich unterschreibe auf einem Tablet.', 'I sign on a tablet.'),
        get: words('Eine Hand und einen Namen.', 'A hand and a name.'),
        react: words('Eigentlich ganz nett.', 'Quite nice, actually.'),
      },
    },
    {
      name: words('Zwei Umschläge', 'Two envelopes'),
      ...{ phase: 'decide', at: ['card-delivery'], owner: 'operations', systems: ['printing'], levels: [-5, 30] },
      texts: {
        action: words('Ich warte auf den zweiten.', 'I wait for the second one.'),
        frequency: words('acht Tage', 'eight days'),
        ideas: words('Die Karte gleich im Telefon.', 'The card on the phone at once.'),
      },
    },
    {
      name: words('Zum ersten Mal zahlen', 'Paying for the first time'),
      ...{ phase: 'use', at: ['app'], owner: 'digital', systems: ['appServer', 'core'], levels: [45, 55] },
      texts: {
        action: words('Ich schicke meiner Freundin zehn Euro.', 'I send ten euros to my girlfriend.'),
        get: words('Fünf Sekunden.', 'Five seconds.'),
        react: words('Gut.', 'Good.'),
      },
    },
  ],
};
