import type { shell as german } from '../de/shell.ts';
import type { Same } from '../same.ts';

export const shell: Same<typeof german> = {
  loading: 'Loading …',
  copy: 'Copy',
  copied: 'Copied',
  cancel: 'Cancel',
  close: 'Close',
  save: 'Save',
  saved: 'Saved',
  more: 'Load more',
  skip: 'Skip to content',
  problem: {
    bug: 'Something went wrong here, and it is not your fault.',
    unreachable: 'The server does not answer. Is Anklang still running, and are you connected?',
    unreadable: "The server's answer could not be read. Something may stand between you and Anklang.",
    retry: 'Try again',
    requestId: 'Request id: {{requestId}}',
  },
};
