import type { demo as german } from '../de/demo.ts';
import type { Same } from '../same.ts';

export const demo: Same<typeof german> = {
  workspaceName: '{{company}} (example)',
  ownerName: 'Example account',
  interactionsFile: 'contacts.parquet',
  surveyFile: 'survey-{{month}}.csv',
  surveyName: 'Customer survey',
  customerColumn: 'Customer',
  outcomeName: 'Recommendation',
  open: {
    button: 'Open the example',
    title: 'The example is being built',
    text: 'An invented bank with {{customers}} customers, eighteen months of contacts and six surveys. It gets a workspace of its own, which you can throw away at any time.',
    progress: 'Progress of building the example',
    cancel: 'Cancel',
    cancelling: 'Cancelling …',
    close: 'Close',
    failed: 'The example could not be built. Nothing of it is left behind.',
  },
  step: {
    waiting: 'Waits until other work is done',
    company: 'Sets up departments, touchpoints and journeys of the bank',
    surveys: 'Fills in the surveys',
    interactions: 'Lets customers deal with the bank for eighteen months',
    storing: 'Stores the interactions',
    done: 'Done',
  },
  banner: {
    label: 'About this example',
    text: 'Example: invented data',
    loading: 'This example is not complete yet.',
    remove: 'Throw the example away',
    confirmTitle: 'Throw the example away?',
    confirmText:
      'The workspace “{{name}}” is removed with everything in it, including what you changed yourself. Your other workspaces stay as they are.',
    confirm: 'Throw away',
    removed: 'The example is gone.',
  },
};
