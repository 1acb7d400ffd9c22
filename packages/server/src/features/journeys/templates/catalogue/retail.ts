import { type MapTemplate, step } from './template.ts';

export const retailOrder: MapTemplate = {
  key: 'retail-order',
  industry: 'retail',
  name: { de: 'Im Netz bestellt, im Laden umgetauscht', en: 'Ordered online, exchanged in the shop' },
  scenario: {
    de: 'Ich bestelle ein Geschenk im Netz. Es passt nicht, und der Geburtstag ist am Samstag.',
    en: 'I order a present online. It does not fit, and the birthday is on Saturday.',
  },
  steps: [
    step(
      'search-results',
      'Dass ich finde, was ich suche, und nicht, was man mir andrehen will.',
      'That I find what I am looking for, not what somebody wants to push.',
    ),
    step(
      'retail.product-page',
      'Dass Bilder und Größen stimmen und ich sehe, wann es da ist.',
      'That pictures and sizes are right and I see when it arrives.',
    ),
    step(
      'retail.online-checkout',
      'Dass am Ende der Preis steht, den ich am Anfang gesehen habe.',
      'That the price at the end is the one I saw at the beginning.',
    ),
    step('retail.tracking', 'Dass ich mich auf den Tag verlassen kann.', 'That I can rely on the day.'),
    step(
      'retail.delivery',
      'Dass das Paket heil ankommt und nicht beim Nachbarn im Regen steht.',
      'That the parcel arrives whole and is not left out in the rain.',
    ),
    step('retail.unpacking', 'Dass ich mich freue, wenn ich es aufmache.', 'That I am glad when I open it.'),
    step(
      'retail.return',
      'Dass der Laden nimmt, was ich im Netz gekauft habe, ohne Misstrauen.',
      'That the shop takes what I bought online, without suspicion.',
    ),
    step(
      'retail.sales-advice',
      'Dass mir jemand hilft, bis Samstag das Richtige zu haben.',
      'That somebody helps me have the right thing by Saturday.',
    ),
    step('recommending', 'Dass ich eine gute Geschichte zu erzählen habe.', 'That I have a good story to tell.'),
  ],
};
