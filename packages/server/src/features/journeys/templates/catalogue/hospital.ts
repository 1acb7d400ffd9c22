import { type MapTemplate, step } from './template.ts';

export const hospitalOperation: MapTemplate = {
  key: 'hospital-operation',
  industry: 'hospital',
  name: { de: 'Eine geplante Operation', en: 'A planned operation' },
  scenario: {
    de: 'Ich bekomme ein neues Knie. Ich habe Angst vor der Narkose und möchte wissen, was mit mir geschieht.',
    en: 'I am getting a new knee. I am afraid of the anaesthetic and want to know what happens to me.',
  },
  steps: [
    step(
      'hospital.referring-doctor',
      'Dass meine Ärztin sagt, wohin sie selbst gehen würde.',
      'That my doctor says where she would go herself.',
    ),
    step(
      'hospital.preparation-letter',
      'Dass ich weiß, was ich mitbringe und was ich nicht mehr essen darf.',
      'That I know what to bring and what I must not eat.',
    ),
    step('hospital.reception', 'Dass man mich erwartet.', 'That I am expected.'),
    step(
      'hospital.informed-consent',
      'Dass sich jemand setzt und meine Fragen beantwortet.',
      'That somebody sits down and answers my questions.',
    ),
    step(
      'hospital.before-anaesthesia',
      'Dass jemand bei mir ist und mit mir spricht.',
      'That somebody is with me and talks to me.',
    ),
    step(
      'hospital.nursing',
      'Dass jemand kommt, wenn ich klingle, und meinen Namen kennt.',
      'That somebody comes when I ring, and knows my name.',
    ),
    step(
      'hospital.ward-round',
      'Dass man mit mir spricht und nicht über mich.',
      'That they talk to me and not about me.',
    ),
    step(
      'hospital.discharge-talk',
      'Dass ich weiß, wie es zu Hause weitergeht und wen ich anrufen kann.',
      'That I know how it goes on at home and whom I can call.',
    ),
    step(
      'hospital.follow-up-call',
      'Dass noch einmal jemand fragt, wie es mir geht.',
      'That somebody asks once more how I am.',
    ),
  ],
};
