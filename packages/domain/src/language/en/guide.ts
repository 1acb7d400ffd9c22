import type { guide as german } from '../de/guide.ts';
import type { Same } from '../same.ts';

/** guide: English. */
export const guide: Same<typeof german> = {
  title: 'Guide',
  lead: 'The four steps with their questions, every page, every number: how it is made, when to trust it and what it does not prove.',
  search: 'Search the guide',
  found_one: '{{count}} section found',
  found_other: '{{count}} sections found',
  nothingTitle: 'The guide says nothing about this',
  nothingText: 'Try another word, or a shorter one.',
  part: {
    start: 'First steps',
    steps: 'The four steps',
    pages: 'Page by page',
    roles: 'Recipes by role',
    numbers: 'How numbers are computed',
    reference: 'Reference',
  },
  partText: {
    start: 'From an empty workspace to the first finding.',
    steps: 'What to ask, to enter and to decide in each step.',
    pages: 'What the pages show, and what you do there.',
    roles: 'Who does what in which order, with little effort.',
    numbers: 'How each number is made, how certain it is, and what it does not prove.',
    reference: 'Terms, formats and settings.',
  },
  english: 'English',
  englishOnly: 'This description is in English only.',
  onThisPage: 'On this page',
  nextLabel: 'Turn the page',
  previous: 'Previous',
  next: 'Next',
  missingTitle: 'There is no such topic',
  missingText: 'Perhaps it has another name by now. The contents list all topics.',
  toContents: 'To the contents',
  help: {
    title: 'Help for this page',
    none: 'There is no text for this page alone. Everything else is in the guide.',
    readOn: 'Read in the guide: {{title}}',
    all: 'To the whole guide',
  },
};
