import type { CommentParts } from './parts.ts';

export const partsEn: CommentParts = {
  openings: {
    bad: ['Sadly disappointing.', 'Not like this.', 'What a pity.', 'I am annoyed.', 'I expected better.'],
    fine: ['All right.', 'So-so.', 'Good on the whole.', 'Nothing special.'],
    good: ['Brilliant!', 'Thank you so much!', 'Could hardly be better.', 'I am delighted.', 'Very pleasant.'],
  },
  general: {
    bad: ['It took far too long.', 'Nobody felt responsible.', 'I had to explain everything twice.'],
    fine: ['It worked, no more than that.', 'Fine, with a little patience.', 'Just what I expected.'],
    good: ['Everything worked first time.', 'They took their time for me.', 'Faster than I thought.'],
  },
  about: {
    hotline: {
      bad: [
        'Twenty minutes of waiting music, then the line went dead.',
        'I was put through three times and started from scratch each time.',
        'Nobody on the phone could see what I had written in the app.',
        'The promised call never came, so I rang again.',
      ],
      fine: ['A bit of waiting, then a useful answer.', 'Friendly, but it was only solved the day after.'],
      good: [
        'Answered at once and sorted within two minutes.',
        'They called back exactly when they had said.',
        'At last somebody who listens and acts.',
      ],
    },
    app: {
      bad: [
        'Signing in fails all the time.',
        'My transfer simply got stuck.',
        'Since the new version I cannot find anything.',
        'For everything that matters you have to ring up anyway.',
      ],
      fine: ['It runs, but could be clearer.', 'Good enough to check the balance.'],
      good: ['Clear and quick.', 'Transfers take seconds now.', 'Taking a picture of a bill to pay it is great.'],
    },
    'review-site': {
      bad: [
        'I cannot recommend this bank.',
        'Loud adverts first, then nobody to be reached.',
        'After many years I am thinking of leaving.',
        'One point because you cannot give less.',
      ],
      fine: ['A solid bank, a bit weak on the phone.', 'Kind in the branch, slow online.'],
      good: [
        'A bank where you still meet people.',
        'I recommend it with a clear conscience.',
        'Fair advice, even against a sale.',
      ],
    },
    complaint: {
      bad: [
        'All I got for my complaint was a form letter.',
        'Three weeks until the first answer.',
        'They explained the fee but did not refund it.',
        'They made me feel it was my own fault.',
      ],
      fine: ['A polite answer and half a solution.', 'A compromise in the end that I can live with.'],
      good: [
        'They admitted the mistake at once and put it right the same day.',
        'They apologised and asked whether all was well.',
        'This is how you turn anger into loyalty.',
      ],
    },
    counter: {
      bad: ['One counter open, twelve people in the queue.', 'Sent to the machine although I had questions.'],
      fine: ['Short queue, matter-of-fact service.', 'Done without much fuss.'],
      good: ['They know me by name here.', 'Explained with great patience, even the second time.'],
    },
    'adviser-talk': {
      bad: ['They mainly wanted to sell me something.', 'Yet another new adviser.', 'Nobody was prepared.'],
      fine: ['A decent talk, little that was new.', 'Good advice, after a long wait for an appointment.'],
      good: [
        'The advice was about our life, not about products.',
        'They even advised against something. That builds trust.',
      ],
    },
    'loan-decision': {
      bad: [
        'Two weeks without a word, and the seller would not wait any longer.',
        'Turned down without a reason.',
        'Nobody could say when it would be decided.',
      ],
      fine: ['They said yes, only later than promised.', 'The decision was clear, the way to it was not.'],
      good: ['Approved after two days, as promised.', 'An honest answer, also about what is not possible.'],
    },
    'electronic-banking': {
      bad: ['The batch payment failed again.', 'Signed out all the time, in the middle of a release.'],
      fine: ['Works, but looks dated.', 'Releasing is cumbersome but safe.'],
      good: ['It simply runs. Exactly what I need.', 'All payments in one place, at a glance.'],
    },
    'sales-call': {
      bad: [
        'A call at a bad time for something I never wanted.',
        'The third sales call this year.',
        'Very pushy on the phone.',
      ],
      fine: ['Polite but unnecessary.', 'I never asked to be called.'],
      good: ['For once a call that was of use to me.'],
    },
    'fee-letter': {
      bad: ['Dearer again, unexplained again.', 'Three pages, and I still do not know what I pay.'],
      fine: ['Clear, though hardly pleasant.'],
      good: ['At last a letter that says what it costs and why.'],
    },
    'account-closing': {
      bad: [
        'I am leaving because nobody knows me here any more.',
        'Waited too long, explained too often.',
        'Others are faster.',
      ],
      fine: ['I am moving away, or I would have stayed.'],
      good: ['The farewell was kinder than everything before.'],
    },
    'birthday-call': {
      bad: ['A birthday call, and then they tried to sell me something.'],
      fine: ['A kind gesture.'],
      good: ['Somebody thought of me without selling anything. That made my day.', 'What a lovely surprise.'],
    },
  },
  closings: {
    bad: ['Please change this.', 'I expect an answer.', 'Next time I will go elsewhere.'],
    fine: ['There is room for more.', 'Carry on, a little faster.'],
    good: ['Any time again.', 'I will tell others.', 'Please keep it like this.'],
  },
  crisis: [
    'For days I have not been able to get at my money, the app is dead.',
    'App broken, hotline busy, no word from them. Unbelievable.',
    'Rent not paid because the app is down. And nobody says anything.',
    'Four days of outage and not even an apology.',
    'I stood at the till and could not pay.',
    'This bank does not have its technology under control.',
  ],
};
