import type { findings as german } from '../de/findings.ts';
import type { Same } from '../same.ts';

export const findings: Same<typeof german> = {
  quoted: '“{{name}}”',
  span: '{{low}} to {{high}}',
  withRanks: '{{name}} (rank {{ranks}})',
  andMore_one: '{{count}} more',
  andMore_other: '{{count}} more',
  npsSummary: {
    plain:
      'The NPS is {{value}} (95% interval {{span}}): {{promoters}} promoters, {{passives}} passives and {{detractors}} detractors among {{n}} answers.',
    weighted:
      'The weighted NPS is {{value}} (95% interval {{span}}). Counted without weights there are {{promoters}} promoters, {{passives}} passives and {{detractors}} detractors among {{n}} answers.',
  },
  meanSummary: {
    plain:
      'The mean of {{outcome}} is {{value}} on the scale from {{lowest}} to {{highest}} (95% interval {{span}}, {{n}} answers).',
    weighted:
      'The weighted mean of {{outcome}} is {{value}} on the scale from {{lowest}} to {{highest}} (95% interval {{span}}, {{n}} answers).',
  },
  topInfluence:
    '{{name}} goes most closely with {{outcome}}: {{share}} of the explained differences fall to this touchpoint (95% interval {{span}}, rank {{ranks}}, {{n}} ratings).',
  topNotSeparable_one: 'The data cannot tell who is first: besides {{name}}, {{others}} could hold rank 1 too.',
  topNotSeparable_other: 'The data cannot tell who is first: besides {{name}}, {{others}} could hold rank 1 too.',
  potential: {
    avoidDisappointment:
      'Most goes with avoiding disappointment at {{name}}: {{people}} people ({{share}} of the ratings) are disappointed there. If they judged like those who find it OK, that would correspond to {{gain}} (95% interval {{span}}). This is an association, not a promise.',
    createDelight:
      'Most delight is to be won at {{name}}: {{people}} people ({{share}} of the ratings) find it OK. If they judged like the delighted, that would correspond to {{gain}} (95% interval {{span}}). This is an association, not a promise.',
    nps: '{{value}} points of NPS',
    outcome: '{{value}} points of {{outcome}}',
  },
  mostDisappointing:
    '{{name}} disappoints most often: {{share}} of the ratings (95% interval {{span}}; {{people}} of {{n}} people).',
  mostDelighting:
    '{{name}} delights most often: {{share}} of the ratings (95% interval {{span}}; {{people}} of {{n}} people).',
  basicFactor:
    '{{name}} behaves like a basic factor: compared with those who find it OK, disappointment goes with {{penalty}} points in the overall judgement (95% interval {{penaltySpan}}), delight with {{reward}} ({{rewardSpan}}; {{n}} ratings).',
  performanceFactor:
    '{{name}} behaves like a performance factor: compared with those who find it OK, disappointment goes with {{penalty}} points in the overall judgement (95% interval {{penaltySpan}}) and delight with {{reward}} ({{rewardSpan}}; {{n}} ratings).',
  excitementFactor:
    '{{name}} behaves like an excitement factor: compared with those who find it OK, delight goes with {{reward}} points in the overall judgement (95% interval {{rewardSpan}}), disappointment with {{penalty}} ({{penaltySpan}}; {{n}} ratings).',
  explained:
    'All touchpoints together explain {{value}} of the differences in {{outcome}} (95% interval {{span}}, {{n}} answers). The rest has reasons nobody was asked about here.',
  littleSaid_one: 'For {{unclear}} of {{of}} touchpoints the data are not enough to tell the factor: {{names}}.',
  littleSaid_other: 'For {{unclear}} of {{of}} touchpoints the data are not enough to tell the factor: {{names}}.',
  nothingSaid: {
    plain: 'The {{n}} answers show no association between the touchpoints and {{outcome}}. The ranking may be chance.',
    explained:
      'The {{n}} answers show no association between the touchpoints and {{outcome}} (explained: {{value}}, 95% interval {{span}}). The ranking may be chance.',
  },
  notUsedMostly:
    'Most people do not know {{name}} from experience: {{notUsed}} of {{answered}} ({{share}}) have not used this touchpoint. What is said about it rests on {{n}} ratings.',
  weightingMatters: {
    nps: 'Weighting moves the NPS from {{plain}} to {{weighted}}. The {{n}} answers then carry as much as {{effectiveN}} equally weighted ones.',
    outcome:
      'Weighting moves the mean of {{outcome}} from {{plain}} to {{weighted}}. The {{n}} answers then carry as much as {{effectiveN}} equally weighted ones.',
  },
  warning: {
    outcomeMissing:
      'Without an answer to {{outcome}}: {{count}} of {{of}} respondents. They count in the three levels, but not in the influence.',
    weightZero: 'Respondents with weight 0: {{count}}. They do not count.',
    weightsUneven:
      'The weights are very uneven: {{n}} answers carry only as much as {{effectiveN}} equally weighted ones. The intervals take this into account.',
    influenceNotEnough: 'Not enough data for influence: there are {{have}} complete answers, {{need}} are needed.',
    effectsNotEnough: 'Not enough data for penalty and reward: there are {{have}} answers, {{need}} are needed.',
    touchpointConstant:
      'All answers on {{name}} are alike. This touchpoint can explain nothing and therefore has no rank.',
    touchpointCollinear:
      '{{name}} is fully determined by other touchpoints. Its own penalty and reward cannot be told apart from theirs.',
    touchpointRare: {
      disappointing:
        'Very few disappointed at {{name}}: {{n}} (for a solid result: {{needed}}). Read penalty and potential with care.',
      delighting: 'Very few delighted at {{name}}: {{n}} (for a solid result: {{needed}}). Read the reward with care.',
    },
    fewCompleteCases:
      'Rated every touchpoint: only {{n}} of {{of}} respondents, and the linear calculation uses only those. The calculation by levels leaves nobody out.',
    noAssociation:
      'An association between the touchpoints and {{outcome}} is not shown (explained: {{r2}}). The shares of influence then say next to nothing.',
    influenceSampled:
      'With so many touchpoints the influence is estimated from {{permutations}} random orderings; this moves a share by about {{standardError}} at most (standard error).',
    effectReversed: {
      disappointing:
        'At {{name}} the disappointed judge better overall than those who find it OK. That contradicts expectation; often it reflects who uses the touchpoint.',
      delighting:
        'At {{name}} the delighted judge worse overall than those who find it OK. That contradicts expectation; often it reflects who uses the touchpoint.',
    },
  },
};
