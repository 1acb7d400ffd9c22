import { type MapTemplate, step } from './template.ts';

export const manufacturingMachine: MapTemplate = {
  key: 'manufacturing-machine',
  industry: 'manufacturing',
  name: { de: 'Eine neue Maschine für die Fertigung', en: 'A new machine for production' },
  scenario: {
    de: 'Ich leite die Fertigung. Wenn die neue Maschine steht und nicht läuft, stehe auch ich.',
    en: 'I run production. If the new machine stands there and does not work, so do I.',
  },
  steps: [
    step(
      'manufacturing.reference-customer',
      'Dass ich mit jemandem rede, der sie seit zwei Jahren hat.',
      'That I can talk to somebody who has had it for two years.',
    ),
    step(
      'manufacturing.configurator',
      'Dass ich am Ende eine Zeichnung habe, mit der mein Planer etwas anfangen kann.',
      'That I end up with a drawing my planner can use.',
    ),
    step(
      'manufacturing.sales-visit',
      'Dass der Vertrieb zuerst meine Halle ansieht.',
      'That sales look at my shop floor first.',
    ),
    step(
      'manufacturing.quotation',
      'Dass alles darin steht, auch das, was später kostet.',
      'That it contains everything, including what costs later.',
    ),
    step('manufacturing.order-confirmation', 'Dass der Termin gilt.', 'That the date holds.'),
    step(
      'manufacturing.commissioning',
      'Dass die Leute bleiben, bis das erste gute Teil fällt.',
      'That the people stay until the first good part drops.',
    ),
    step(
      'manufacturing.training',
      'Dass auch die Nachtschicht lernt, wie es geht.',
      'That the night shift learns how to do it too.',
    ),
    step(
      'manufacturing.service-hotline',
      'Dass jemand abnimmt, der die Maschine kennt.',
      'That somebody answers who knows the machine.',
      'manufacturing.field-service',
    ),
    step(
      'manufacturing.field-service',
      'Dass der Techniker das Teil gleich dabeihat.',
      'That the technician brings the part along.',
    ),
    step('recommending', 'Dass ich gern Referenz bin.', 'That I am glad to be a reference.'),
  ],
};
