import type { Language } from '@anklang/domain';
import { type DemoPart, type DemoStep, fillDemo } from '../../demo/load/index.ts';
import type { RunningJob } from '../../platform/jobs/job-runner.ts';
import type { Services } from '../../platform/services.ts';
import { dropContents } from './drop-contents.ts';
import { emptyWorkspace } from './repository.ts';

export type DemoInput = { size: DemoPart['size']; language: Language; actor: DemoPart['actor'] };

/** Where each step begins, of the time that all take together. */
const beginnings: readonly { step: DemoStep; at: number }[] = [
  { step: 'company', at: 0 },
  { step: 'surveys', at: 0.1 },
  { step: 'interactions', at: 0.45 },
  { step: 'storing', at: 0.75 },
];

/** The job behind an example. Begun again after a restart, it begins with an empty workspace. */
export async function runDemo(services: Services, job: RunningJob) {
  const { size, language, actor } = job.input as DemoInput;
  const { workspaceId, requestId, signal } = job;
  await dropContents(services, workspaceId, (transaction) => emptyWorkspace(transaction, workspaceId));
  return fillDemo({
    ...{ services, workspaceId, size, language, actor, requestId, signal, workId: job.id },
    onProgress(step, share) {
      const place = beginnings.findIndex((each) => each.step === step);
      const from = beginnings[place]!.at;
      const to = beginnings[place + 1]?.at ?? 1;
      job.progress(step, from + share * (to - from));
    },
  });
}
