import { type MapTemplate, step } from './template.ts';

export const softwareTrial: MapTemplate = {
  key: 'software-trial',
  industry: 'software',
  name: { de: 'Vom Testzugang zur Verlängerung', en: 'From trial to renewal' },
  scenario: {
    de: 'Ich soll für meine Abteilung eine Software aussuchen und muss danach mit ihr leben.',
    en: 'I am to choose a software for my department and have to live with it afterwards.',
  },
  steps: [
    step('software.comparison-lists', 'Dass ich sehe, für wen sie nichts ist.', 'That I see for whom it is not made.'),
    step(
      'software.pricing-page',
      'Dass ich den Preis für uns ausrechnen kann, ohne jemanden anzurufen.',
      'That I can work out our price without calling anybody.',
    ),
    step(
      'software.trial',
      'Dass ich mit eigenen Daten in einer Stunde etwas Nützliches sehe.',
      'That within an hour I see something useful with my own data.',
    ),
    step(
      'software.demo',
      'Dass man meine Fragen zeigt und nicht die eigenen Folien.',
      'That I am shown answers to my questions, not slides.',
    ),
    step(
      'software.contract',
      'Dass die Papiere zum Datenschutz fertig sind und unser Jurist sie versteht.',
      'That the privacy papers are ready and our lawyer understands them.',
    ),
    step(
      'software.onboarding',
      'Dass die Kolleginnen und Kollegen nach der ersten Woche nicht zurückwollen.',
      'That after the first week my colleagues do not want to go back.',
    ),
    step(
      'software.daily-work',
      'Dass sie schnell ist, wenn ich es eilig habe.',
      'That it is quick when I am in a hurry.',
    ),
    step(
      'software.support-ticket',
      'Dass jemand antwortet, der die Software selbst benutzt.',
      'That somebody answers who uses the software too.',
      'software.renewal-notice',
    ),
    step(
      'software.renewal-notice',
      'Dass der neue Preis rechtzeitig und mit Begründung kommt.',
      'That the new price comes in time and with a reason.',
    ),
    step(
      'recommending',
      'Dass ich anderen ohne Aber dazu raten kann.',
      'That I can advise others to use it without a but.',
    ),
  ],
};
