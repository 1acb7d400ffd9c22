import type { jobs as german } from '../de/jobs.ts';
import type { Same } from '../same.ts';

export const jobs: Same<typeof german> = {
  kind: {
    importWave: 'Import a survey file',
    importInteractions: 'Import interactions',
    loadDemo: 'Build the example',
  },
  state: {
    waiting: 'Waiting',
    running: 'Running',
    done: 'Done',
    failed: 'Failed',
    cancelled: 'Cancelled',
  },
  step: {
    waiting: 'Waits until other work is done',
    reading: 'Reads the file',
    checking: 'Checks the answers',
    storing: 'Stores the answers',
    analysing: 'Works out which touchpoints count',
    done: 'Done',
  },
  server: {
    dataFolderMade: 'Data folder made: {{path}}',
    dataFolder: 'Data: {{path}}',
    ready: 'Anklang is running: {{address}} (Ctrl+C stops it)',
    setupNeeded: 'Open this address and create the first account.',
    setupCode: 'One-time code, in case you set up from another machine: {{code}}',
    stopping: 'Anklang is stopping: work under way is finished. Ctrl+C once more breaks off at once.',
    stopped: 'Stopped.',
  },
};
