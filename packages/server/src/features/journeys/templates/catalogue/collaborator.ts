import { type MapTemplate, step } from './template.ts';

export const collaboratorStart: MapTemplate = {
  key: 'collaborator-start',
  industry: 'collaborator',
  name: { de: 'Die ersten hundert Tage', en: 'The first hundred days' },
  scenario: {
    de: 'Ich fange neu an. Ich will zeigen, was ich kann, und merken, ob ich hier richtig bin.',
    en: 'I am new. I want to show what I can do and find out whether this is the right place for me.',
  },
  steps: [
    step('collaborator.employer-reviews', 'Dass stimmt, was dort steht.', 'That what it says there is true.'),
    step(
      'collaborator.interview',
      'Dass auch ich fragen darf und ehrliche Antworten bekomme.',
      'That I may ask questions too and get honest answers.',
    ),
    step('collaborator.before-first-day', 'Dass man sich auf mich freut.', 'That they look forward to having me.'),
    step(
      'collaborator.first-day',
      'Dass jemand an der Tür steht und Zeit hat.',
      'That somebody is at the door and has time.',
    ),
    step(
      'collaborator.workplace',
      'Dass alles da ist, was ich zum Arbeiten brauche.',
      'That everything I need to work is there.',
    ),
    step(
      'collaborator.onboarding',
      'Dass ich fragen darf, ohne mich dumm zu fühlen.',
      'That I may ask without feeling stupid.',
      'collaborator.one-to-one',
    ),
    step('collaborator.one-to-one', 'Dass man mir sagt, woran ich bin.', 'That I am told where I stand.'),
    step('collaborator.praise', 'Dass jemand merkt, was mir gelungen ist.', 'That somebody notices what I did well.'),
    step('collaborator.probation-talk', 'Dass mich nichts überrascht.', 'That nothing takes me by surprise.'),
    step(
      'collaborator.talking-about-work',
      'Dass ich gern erzähle, wo ich arbeite.',
      'That I like to tell people where I work.',
    ),
  ],
};
