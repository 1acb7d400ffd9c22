import { type MapTemplate, step } from './template.ts';

export const airportDeparture: MapTemplate = {
  key: 'airport-departure',
  industry: 'airport',
  name: { de: 'Mit der Familie in den Urlaub', en: 'Off on holiday with the family' },
  scenario: {
    de: 'Zwei Kinder, drei Koffer, ein früher Flug: Ich will, dass der Urlaub schon hier beginnt.',
    en: 'Two children, three cases, an early flight: I want the holiday to begin right here.',
  },
  steps: [
    step(
      'airport.parking-booking',
      'Dass der Platz da ist, den ich bezahlt habe.',
      'That the space I paid for is there.',
    ),
    step(
      'airport.signs-in-terminal',
      'Dass ich auch mit zwei Kindern an der Hand weiß, wohin.',
      'That I know where to go even with a child at each hand.',
    ),
    step(
      'airport.check-in-desk',
      'Dass die Koffer weg sind, bevor jemand weint.',
      'That the cases are gone before somebody cries.',
    ),
    step('airport.security-queue', 'Dass ich sehe, wie lange es dauert.', 'That I see how long it will take.'),
    step(
      'airport.security-check',
      'Dass man freundlich bleibt, auch wenn der Teddy durch das Gerät muss.',
      'That people stay friendly even if the teddy has to go through the machine.',
    ),
    step('airport.toilets', 'Dass es sauber ist und man wickeln kann.', 'That it is clean and one can change a baby.'),
    step(
      'airport.restaurants',
      'Dass ein Frühstück nicht so viel kostet wie der Flug.',
      'That breakfast does not cost as much as the flight.',
    ),
    step('airport.boarding', 'Dass Familien nicht als Letzte einsteigen.', 'That families are not the last to board.'),
    step('airport.baggage-claim', 'Dass bei der Rückkehr alles da ist.', 'That everything is there when we come back.'),
  ],
};
