import type { respond as german } from '../de/respond.ts';
import type { Same } from '../same.ts';

/** respond: English. */
export const respond: Same<typeof german> = {
  page: 'Form',
  otherLanguage: 'Deutsch',
  asks: '{{organisation}} asks',
  title: {
    staff: 'What matters to our customers?',
    customer: 'What matters to you?',
  },
  lead: {
    staff:
      'This is about {{count}} points where we meet customers. For each, please judge two things: how important it is to them, and how they find it. Then we put your view beside theirs.',
    customer:
      'This is about {{count}} points where you meet us. For each, please tell us two things: how important it is to you, and how you find it.',
  },
  anonymous:
    'Your answer is anonymous. We keep only what you tick, and the day; nothing about you or your device. There are no results before at least five people have answered.',
  duration: 'It takes about {{minutes}} minutes.',
  durationOne: 'It takes about a minute.',
  begin: 'Begin',
  progress: 'Point {{at}} of {{of}}',
  importance: {
    staff: 'How important is this point to our customers?',
    customer: 'How important is this point to you?',
  },
  leastImportant: 'not important at all',
  mostImportant: 'extremely important',
  level: {
    staff: 'How do they mostly find it?',
    customer: 'How do you mostly find it?',
  },
  levels: { disappointing: 'disappointing', ok: 'OK', delighting: 'delighting' },
  cannotSay: 'I cannot say',
  missing: 'Please answer both questions. “I cannot say” is an answer too.',
  back: 'Back',
  next: 'Next',
  send: 'Send',
  loading: 'Loading the form …',
  sending: 'Sending your answers …',
  waitingTitle: 'Not sent yet',
  waiting:
    'There is no connection at the moment. Your answers stay here as long as this page is open; we will try again by ourselves.',
  sendNow: 'Send now',
  doneTitle: 'Thank you!',
  done: 'Your answers have arrived. You can close this page.',
  endedTitle: 'This form is not open',
  ended: 'It has ended, or the link is not complete. Ask whoever sent it to you.',
  endedMeanwhile: 'It ended while you were answering. Your answers could not be counted any more.',
  unreachableTitle: 'The form cannot be loaded at the moment',
  unreachable: 'Please check your connection and try again.',
  again: 'Try again',
  refusedTitle: 'Your answers were not accepted',
  refused: 'Please reload the page and answer again. If it stays like this, tell whoever sent you the link.',
};
