import { type MapTemplate, step } from './template.ts';

export const bankLoan: MapTemplate = {
  key: 'bank-loan',
  industry: 'bank',
  name: { de: 'Ein Kredit für die erste Wohnung', en: 'A loan for the first home' },
  scenario: {
    de: 'Ich habe eine Wohnung gefunden und will wissen, ob ich sie mir leisten kann, bevor ein anderer zusagt.',
    en: 'I have found a flat and want to know whether I can afford it before somebody else says yes.',
  },
  steps: [
    step(
      'word-of-mouth',
      'Dass mir jemand ehrlich sagt, bei wem er gut aufgehoben war.',
      'That somebody tells me honestly where they were in good hands.',
    ),
    step(
      'comparison-portals',
      'Dass die Zahlen stimmen und ich sie später so wiederfinde.',
      'That the figures are right and still the same later on.',
    ),
    step(
      'bank.loan-calculator',
      'Dass ich in wenigen Minuten eine Rate sehe, ohne meinen Namen zu nennen.',
      'That I see a monthly rate within minutes without giving my name.',
    ),
    step(
      'bank.adviser-talk',
      'Dass man sich für mein Vorhaben interessiert und mir auch sagt, was dagegen spricht.',
      'That somebody takes an interest in my plan and also tells me what speaks against it.',
      'bank.loan-decision',
    ),
    step(
      'bank.written-offer',
      'Dass darin steht, was besprochen war, in Worten, die ich verstehe.',
      'That it says what we talked about, in words I understand.',
    ),
    step(
      'bank.loan-decision',
      'Dass ich bald Bescheid weiß, und bei einem Nein auch den Grund.',
      'That I soon know, and if it is a no, that I know why.',
    ),
    step(
      'bank.app',
      'Dass ich jederzeit sehe, was noch zu zahlen ist.',
      'That I can see at any time what is left to pay.',
    ),
    step(
      'bank.yearly-talk',
      'Dass man mich kennt und nicht nur etwas verkaufen will.',
      'That I am known there and not just sold something.',
    ),
    step('recommending', 'Dass ich mich für meine Empfehlung nicht schämen muss.', 'That I need not be ashamed of it.'),
  ],
};
