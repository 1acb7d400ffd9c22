import type { mapping as german } from '../de/mapping.ts';
import type { Same } from '../same.ts';

export const mapping: Same<typeof german> = {
  guess: {
    respondent: '{{column}} identifies the respondents: {{count}} values, none of them twice.',
    weight: '{{column}} is the weight: numbers from {{low}} to {{high}}, not all of them whole.',
    segment: '{{column}} divides the respondents into {{values}} groups.',
    outcome: '{{column}} is the overall judgement on the scale {{low}}–{{high}}: $t(mapping:why.{{why}})',
    touchpoint: '{{column}} rates a touchpoint on the scale {{low}}–{{high}}.',
    notUsed: '{{column}}: {{codes}} means “not used”; {{percent}} % answered so.',
    missing: '{{column}}: {{codes}} means “no answer”.',
    renamed: '{{column}} used to be called {{before}}.',
    fromSurvey: '{{column}} is known from “{{survey}}”.',
  },
  why: {
    recommendation: 'Its name asks for a recommendation.',
    overall: 'Its name means the whole.',
    judgement: 'Its name means a judgement on no touchpoint in particular.',
    repurchase: 'Its name asks whether somebody comes back.',
    lastOfBattery: 'It is the last question of its block, and hardly anybody answered “not used”.',
  },
  rejected: {
    noOutcome: 'The overall judgement is missing.',
    cellsMissing: 'The row has too few cells ({{detail}}).',
    cellsTooMany: 'The row has too many cells ({{detail}}).',
    noRespondent: 'Nobody is named in {{detail}}.',
  },
  warning: {
    columnUnnamed: 'Column {{position}} has no name; here it is called {{column}}.',
    charactersRemoved: 'Characters that are no text were removed from {{cells}} cells.',
    rowsRejected: '{{rows}} rows do not fit the header and are left out.',
  },
};
