import { type MapTemplate, step } from './template.ts';

export const publicServiceCard: MapTemplate = {
  key: 'public-service-card',
  industry: 'publicService',
  name: { de: 'Ein neuer Ausweis', en: 'A new identity card' },
  scenario: {
    de: 'Mein Ausweis läuft ab, in fünf Wochen will ich verreisen, und ich arbeite, wenn das Amt geöffnet hat.',
    en: 'My card expires, I want to travel in five weeks, and I work when the office is open.',
  },
  steps: [
    step(
      'publicService.expiry-notice',
      'Dass mir jemand rechtzeitig Bescheid gibt.',
      'That somebody tells me in time.',
    ),
    step(
      'publicService.what-to-bring',
      'Dass ich beim ersten Mal alles dabeihabe.',
      'That I have everything with me the first time.',
    ),
    step(
      'publicService.appointment-booking',
      'Dass es einen Termin in dieser Woche gibt, auch nach der Arbeit.',
      'That there is an appointment this week, after work too.',
    ),
    step(
      'publicService.signposting',
      'Dass ich das Zimmer finde, ohne zu fragen.',
      'That I find the room without asking.',
    ),
    step(
      'publicService.case-worker-talk',
      'Dass ich als Mensch behandelt werde und nicht als Vorgang.',
      'That I am treated as a person, not as a file.',
    ),
    step('publicService.fee-payment', 'Dass ich mit der Karte zahlen kann.', 'That I can pay by card.'),
    step('publicService.status', 'Dass ich sehe, wann der Ausweis kommt.', 'That I see when the card will come.'),
    step(
      'publicService.handing-over',
      'Dass das Abholen fünf Minuten dauert.',
      'That collecting it takes five minutes.',
    ),
    step(
      'publicService.story-at-the-table',
      'Dass ich zu Hause nichts zu schimpfen habe.',
      'That I have nothing to complain about at home.',
    ),
  ],
};
