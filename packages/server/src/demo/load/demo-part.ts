import type { Language } from '@anklang/domain';
import type { Caller } from '../../platform/auth/actor.ts';
import type { Services } from '../../platform/services.ts';
import type { SimulationSize } from '../simulate/simulation.ts';

/** Words stand under `demo:step`. */
export type DemoStep = 'company' | 'surveys' | 'interactions' | 'storing';

/** What every part of the loading needs to know. */
export type DemoPart = {
  services: Services;
  workspaceId: string;
  /** Whose example it is, and who is written down as having made it. */
  actor: Caller;
  language: Language;
  size: SimulationSize;
  requestId: string;
  /** Names the folder for temporary files; that of a job that is over is swept. */
  workId: string;
  signal: AbortSignal;
  /** The share is of this step. */
  onProgress(step: DemoStep, share: number): void;
};
