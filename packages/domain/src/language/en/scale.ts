import type { scale as de } from '../de/scale.ts';
import type { Same } from '../same.ts';

/** scale: English, the keys of the German file. */
export const scale: Same<typeof de> = {
  file: {
    column: {
      key: 'Key',
      lifecycle: 'State',
      classification: 'Own classification',
      own: 'Own field',
    },
    kind: { text: 'text', number: 'number', date: 'date', choice: 'choice' },
    sheet: 'Touchpoints',
    yes: 'yes',
    no: 'no',
    reason: {
      nameMissing: 'The name is missing.',
      keyTwice: 'This key or name stands in the file already, further up.',
      keyTaken: 'Another touchpoint has this key already.',
      nameAmbiguous: 'Several touchpoints bear this name; the key says which one is meant.',
      lifecycleDecided: 'The state is changed by a decision with a reason, not by a file.',
      optionUnknown: 'This is not among the options here.',
      departmentUnknown: 'There is no such department.',
      personUnknown: 'Nobody in this workspace has this e-mail address.',
      parentUnknown: 'No touchpoint has this key, neither in the register nor among the rows taken.',
      parentCircle: 'A touchpoint cannot be part of itself, not even by way of others.',
      notANumber: 'This is no number.',
      notADate: 'This is no date, such as 2026-12-31.',
      outOfRange: 'This number is out of range.',
      tooLong: 'This text is too long.',
      tooMany: 'These are too many entries.',
      unfit: 'This does not fit here.',
      cellsTooMany: 'The row has more cells than the header.',
      cellsMissing: 'The row has fewer cells than the header.',
    },
  },
};
