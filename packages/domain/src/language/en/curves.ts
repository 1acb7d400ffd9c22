import type { curves as german } from '../de/curves.ts';
import type { Same } from '../same.ts';

/** curves: English. How a journey is felt, step by step: as it is, as it should be, and as it is measured. */
export const curves: Same<typeof german> = {
  title: 'Curves of the journey',
  curve: { asIs: 'As is', toBe: 'To be' },
  switch: 'Which curve is drawn',
  level: { disappointing: 'disappointing', ok: 'OK', delighting: 'delighting' },
  spoken: {
    plus_one: 'plus {{points}} point',
    plus_other: 'plus {{points}} points',
    minus_one: 'minus {{points}} point',
    minus_other: 'minus {{points}} points',
    zero_one: '{{points}} points',
    zero_other: '{{points}} points',
  },
  axis: { top: 'all delighted', zero: 'Zero line', bottom: 'all disappointed' },
  weakest: 'weakest link',
  everybody: 'All customers',
  strip: 'Curves of the journey, scroll sideways',
  unknown: 'Deleted persona',
  finding: {
    none: 'No curve has been drawn yet: click into a column where customers stand, or select a step and use the arrow keys.',
    one: '“{{step}}” stands at {{points}}. With two points or more the weakest link shows.',
    both: 'Weakest link: “{{step}}” at {{points}}, {{mean}} on average.',
    measured: 'Lowest measured: “{{step}}” at {{points}} ({{low}} to {{high}}).',
  },
  handle: {
    label: '{{curve}}: {{step}}',
    none: 'not drawn yet',
    inherited: 'as for everybody',
    until: 'by {{date}}',
  },
  legend: { title: 'What the lines show', measured: 'Measured', of: '{{curve}}: {{name}}' },
  compare: {
    open: 'Compare personas',
    chosen_one: '{{count}} persona compared',
    chosen_other: '{{count}} personas compared',
    title: 'Show as-is curves beside it',
    most: 'More than {{count}} curves cannot be told apart any more.',
  },
  copy: {
    open: 'Take over an as-is curve for “{{name}}”',
    title: 'Take over an as-is curve',
    from_one: 'From “{{name}}”: {{count}} step',
    from_other: 'From “{{name}}”: {{count}} steps',
  },
  table: {
    open: 'As a table',
    title: 'The curves in numbers',
    step: 'Step',
    until: 'To be by',
    distance: 'To the target',
    missing: '{{points}} missing',
    above: '{{points}} above',
    interval: '{{points}} ({{low}} to {{high}})',
    nothing: '–',
  },
  point: {
    title: 'Points of “{{step}}”',
    until: 'To be reached by',
    apply: 'Apply',
    measured: 'Measured: {{points}} ({{low}} to {{high}})',
    aim: 'Take the target of “{{name}}”: {{points}}',
    aimUntil: 'Take the target of “{{name}}”: {{points}} by {{date}}',
    asIsOf: 'Take as is from “{{name}}”: {{points}}',
  },
};
