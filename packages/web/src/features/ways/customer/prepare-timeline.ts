import type { CustomerTimeline } from '@anklang/domain';

type Interaction = CustomerTimeline['interactions'][number];

export type Moment = {
  interaction: Interaction;
  /** Begins a way, as the question cuts them. */
  begins: boolean;
  /** Since the moment before, of whatever way; null for the first. */
  waitSeconds: number | null;
};

/** The moments of a customer in order, with the time between them. */
export function prepareTimeline({ interactions }: CustomerTimeline): Moment[] {
  return interactions.map((interaction, index) => {
    const before = interactions[index - 1];
    return {
      interaction,
      begins: before?.journey !== interaction.journey,
      waitSeconds: before ? (Date.parse(interaction.at) - Date.parse(before.at)) / 1000 : null,
    };
  });
}

export type CurvePoint = { at: number; balance: number; level: 'disappointing' | 'ok' | 'delighting' | null };

/** The account after each interaction, from nothing at the beginning. */
export function balancePoints({ interactions }: CustomerTimeline): CurvePoint[] {
  return interactions.map(({ at, balance, rating }) => ({ at: Date.parse(at), balance, level: rating?.level ?? null }));
}

/** Steps one after the other, way by way: what the graph draws as lines. */
export function pathOf({ interactions }: CustomerTimeline): {
  starts: string[];
  ends: string[];
  follows: [string, string][];
  steps: Set<string>;
} {
  const told = interactions.filter(({ step }) => step !== null);
  const path = {
    starts: [] as string[],
    ends: [] as string[],
    follows: [] as [string, string][],
    steps: new Set<string>(),
  };
  for (const [index, interaction] of told.entries()) {
    const key = interaction.step!.key;
    path.steps.add(key);
    const before = told[index - 1];
    const after = told[index + 1];
    if (before?.journey === interaction.journey) path.follows.push([before.step!.key, key]);
    else path.starts.push(key);
    if (after?.journey !== interaction.journey) path.ends.push(key);
  }
  return path;
}
