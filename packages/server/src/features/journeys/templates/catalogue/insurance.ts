import { type MapTemplate, step } from './template.ts';

export const insuranceClaim: MapTemplate = {
  key: 'insurance-claim',
  industry: 'insurance',
  name: { de: 'Ein Wasserschaden zu Hause', en: 'Water damage at home' },
  scenario: {
    de: 'Nachts ist ein Rohr gebrochen. Ich brauche Hilfe und will wissen, ob ich auf dem Schaden sitzen bleibe.',
    en: 'A pipe burst at night. I need help and want to know whether I am left with the damage.',
  },
  steps: [
    step(
      'insurance.policy',
      'Dass ich schnell finde, ob das versichert ist und wen ich anrufe.',
      'That I quickly find whether this is covered and whom to call.',
    ),
    step(
      'insurance.claim-call',
      'Dass jemand abnimmt, mich beruhigt und sagt, was ich jetzt tun darf.',
      'That somebody answers, calms me down and tells me what I may do now.',
    ),
    step(
      'insurance.claim-online',
      'Dass ich Fotos dazulegen kann und nichts zweimal eingeben muss.',
      'That I can add photos and need not enter anything twice.',
      'insurance.claim-status',
    ),
    step(
      'insurance.assessor',
      'Dass der Gutachter pünktlich kommt und mir zuhört.',
      'That the assessor is on time and listens to me.',
    ),
    step(
      'insurance.claim-status',
      'Dass ich weiß, worauf gewartet wird und wie lange noch.',
      'That I know what we are waiting for, and how much longer.',
    ),
    step(
      'insurance.settlement',
      'Dass ich nachrechnen kann, warum es dieser Betrag ist.',
      'That I can check why it is this amount.',
    ),
    step(
      'insurance.review-talk',
      'Dass man mit mir schaut, was beim nächsten Mal besser geschützt sein soll.',
      'That we look together at what should be better protected next time.',
    ),
    step(
      'own-review',
      'Dass gelesen wird, was ich schreibe, und jemand antwortet.',
      'That what I write is read, and somebody answers.',
    ),
  ],
};
