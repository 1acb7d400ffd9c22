import {
  type GateDecision,
  type GateOutcome,
  type ProgressStep,
  type Round,
  type RoundGate,
  type StepProgress,
  stepKeys,
} from '@anklang/domain';
import type { GateDecisionTable, RoundTable } from '../../platform/database/tables.ts';
import type { Services } from '../../platform/services.ts';
import { readProgress } from '../insights/index.ts';
import { listGateDecisions } from './repository.ts';

/** Rounds as the interface tells them: the open one as it stands now, the others as they stood at their end. */
export async function presentRounds(services: Services, rows: readonly RoundTable[]): Promise<Round[]> {
  const open = rows.find(({ closedAt }) => closedAt === null);
  const [decisions, progress] = await Promise.all([
    listGateDecisions(
      services.database,
      rows.map(({ id }) => id),
    ),
    open ? readProgress(services, open.workspaceId) : null,
  ]);
  return rows.map((row) => presentRound({ row, decisions, now: progress?.steps ?? [] }));
}

type Presented = {
  row: RoundTable;
  /** Of this round and perhaps of others; newest first. */
  decisions: readonly GateDecisionTable[];
  /** The steps as they stand now. */
  now: readonly StepProgress[];
};

function presentRound({ row, decisions, now }: Presented): Round {
  const { id, number, about, startedOn, startedByName, closedAt, closedByName, lesson, steps } = row;
  return {
    ...{ id, number, about, startedOn, closedAt, lesson },
    ...{ startedBy: startedByName, closedBy: closedByName },
    steps: steps === null ? [...now] : (JSON.parse(steps) as StepProgress[]),
    gates: gatesOf(decisions.filter(({ roundId }) => roundId === id)),
  };
}

/** The four gates with what was decided at each; the newest decision holds. */
export function gatesOf(decisions: readonly GateDecisionTable[]): RoundGate[] {
  return stepKeys.map((step: ProgressStep) => {
    const here = decisions.filter((decision) => decision.step === step).map(presentDecision);
    return { step, state: here[0]?.outcome ?? null, decisions: here };
  });
}

function presentDecision(row: GateDecisionTable): GateDecision {
  const { id, outcome, reason, decidedOn, at, byName, known } = row;
  return {
    ...{ id, outcome: outcome as GateOutcome, reason, decidedOn, at, by: byName },
    known: JSON.parse(known) as GateDecision['known'],
  };
}
