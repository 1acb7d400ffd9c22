import type { GateOutcome, ProgressStep } from '@anklang/domain';
import { planted } from '../planted.ts';
import type { MeasureDay } from './measures/description.ts';
import { type Words, words } from './words.ts';

type GateDescription = {
  readonly step: ProgressStep;
  readonly outcome: GateOutcome;
  readonly on: MeasureDay;
  readonly reason: Words;
};

type RoundDescription = {
  readonly about: Words;
  readonly startedOn: MeasureDay;
  /** In the order in which they were made. */
  readonly decisions: readonly GateDescription[];
  readonly closing?: { readonly on: MeasureDay; readonly lesson: Words };
};

const { worked } = planted.measures;

/** Round one led to the measure that worked and to the one that did not; round two has begun with what that taught. */
export const rounds: readonly RoundDescription[] = [
  {
    about: words(
      'Hotline und Portal: Kunden erreichen uns, ohne zu suchen und zu warten',
      'Hotline and portal: customers reach us without searching and waiting',
    ),
    startedOn: { month: 1, day: 8 },
    decisions: [
      {
        ...{ step: 'asIs', outcome: 'back', on: { month: 2, day: 12 } },
        reason: words(
          'Wir reden über die Hotline und haben noch mit keinem Kunden gesprochen. Erst zehn Gespräche und die erste Welle.',
          'We talk about the hotline and have not spoken with a single customer. First ten conversations and the first wave.',
        ),
      },
      {
        ...{ step: 'asIs', outcome: 'pass', on: { month: 3, day: 9 } },
        reason: words('Beides liegt vor, und beides sagt dasselbe.', 'We have both, and both say the same.'),
      },
      {
        ...{ step: 'strategy', outcome: 'conditions', on: { month: 4, day: 20 } },
        reason: words(
          'Für die Hotline steht fest, was Kunden erleben sollen. Für das Portal nicht: Ehe umgestellt wird, fragt Digitales zehn Kunden, was sie dort suchen.',
          'For the hotline it is settled what customers should experience. For the portal it is not: before it is switched over, Digital asks ten customers what they look for there.',
        ),
      },
      {
        ...{ step: 'implementation', outcome: 'pass', on: { month: worked.month + 3, day: 10 } },
        reason: words(
          'Der Rückruf läuft im Alltag, das Portal ist umgestellt.',
          'The call-back runs day to day, the portal is switched over.',
        ),
      },
      {
        ...{ step: 'monitoring', outcome: 'pass', on: { month: 15, day: 8 } },
        reason: words(
          'Rückruf: besser, auch wenn man die Jahreszeit abzieht. Portal: keine Wirkung erkennbar.',
          'Call-back: better, even with the season taken out. Portal: no effect to be seen.',
        ),
      },
    ],
    closing: {
      on: { month: 15, day: 14 },
      lesson: words(
        'Der Rückruf hat gewirkt: Kunden hatten ihn sich gewünscht. Das Portal sieht neu aus, und niemand ist zufriedener: Die Auflage von Tor 2 hatten wir nie eingelöst. Umgebaut wird erst, wenn Kunden gesagt haben, was sie suchen.',
        'The call-back worked: customers had wished for it. The portal looks new, and nobody is happier: the condition of gate 2 was never met. Nothing is rebuilt before customers have said what they look for.',
      ),
    },
  },
  {
    about: words(
      'Vom Kreditantrag bis zur Entscheidung, ohne dass Kunden nachfragen müssen',
      'From the loan application to the decision, without customers having to ask',
    ),
    startedOn: { month: 15, day: 20 },
    decisions: [
      {
        ...{ step: 'asIs', outcome: 'pass', on: { month: 16, day: 14 } },
        reason: words(
          'Der größte Bruch liegt zwischen Beratung und Kredit. Zwei Kunden haben erzählt, wie sich das Warten anfühlt.',
          'The largest break lies between advice and credit. Two customers told us what the waiting feels like.',
        ),
      },
    ],
  },
];
