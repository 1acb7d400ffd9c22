import type { Attribution, MarkovOrder, TouchpointCredit } from '@anklang/analysis';
import { attributionModelNames, type ConversionAttribution, type Step } from '@anklang/domain';
import type { Services } from '../../../platform/services.ts';
import type { WorkerPool } from '../../../platform/workers/worker-pool.ts';
import { estimate } from '../../insights/index.ts';
import { readKnownNames } from '../names/known-names.ts';
import type { Asked } from './ask-graph.ts';
import { type Attributed, type AttributionOptions, attributeInThread } from './attribute-in-thread.ts';
import { type Asking, type Basis, countBasis, countMeasure } from './count-basis.ts';
import { posePathFile } from './path-file.ts';
import { type Places, placesOf } from './places.ts';
import { codesOf, type PosedQuestion, poseQuestion, refuseTooManySteps } from './pose-question.ts';

export type AskedAttribution = Asked & {
  pathFileId?: string | undefined;
  order: number;
  lookBackDays?: number | undefined;
  notCredited: readonly string[];
  useNulls: boolean;
  seed: number;
  resamples: number;
};

const dayMs = 86_400_000;
/** A step counts half as much for every seven days it lies before the end of its way. */
const halfLifeMs = 7 * dayMs;

/** What each touchpoint contributes to conversions, by several rules side by side. */
export function askAttribution(
  services: Services,
  pool: WorkerPool,
  asked: AskedAttribution,
): Promise<ConversionAttribution> {
  return asked.pathFileId === undefined
    ? attributeInteractions(services, pool, asked)
    : attributePathFile(services, pool, { ...asked, pathFileId: asked.pathFileId });
}

async function attributeInteractions(services: Services, pool: WorkerPool, asked: AskedAttribution) {
  const { notCredited, lookBackDays, signal } = asked;
  const posed = await poseQuestion(services, { ...asked, keys: notCredited });
  refuseTooManySteps(posed);
  const asking = { services, posed, signal };
  const [paths, origins] = await Promise.all([
    countMeasure(asking, 'paths', {
      lookBackMs: lookBackDays === undefined ? null : lookBackDays * dayMs,
      notCredited: codesOf(posed, notCredited),
      halfLifeMs,
    }),
    countMeasure(asking, 'origins', {}),
  ]);
  const { table, timeDecay } = paths.table;
  const options = optionsOf(asked);
  const [attributed, basis, stepOfOrigin] = await Promise.all([
    attributeInThread(pool, { ...options, paths: { by: 'group', table, timeDecay } }, signal),
    countBasis(asking, [paths, origins]),
    originSteps(asking, origins.table.length > 0),
  ]);
  const reported = origins.table.map(({ origin, ...counts }) => ({ origin, ...counts, code: stepOfOrigin(origin) }));
  const places = placesOf(posed.steps, [...attributed.codes, ...reported.flatMap(({ code }) => code ?? [])]);
  return {
    ...describe(attributed, { basis, places, options }),
    source: { kind: 'interactions' as const },
    lookBackDays: lookBackDays ?? null,
    reportedOrigins: reported.map(({ code, ...origin }) => ({
      ...origin,
      step: code === undefined ? null : places.placeOf(code),
    })),
  };
}

async function attributePathFile(
  services: Services,
  pool: WorkerPool,
  asked: AskedAttribution & { pathFileId: string },
): Promise<ConversionAttribution> {
  const { workspaceId, pathFileId, question, notCredited, signal } = asked;
  const posed = await posePathFile(services, pool, {
    ...{ workspaceId, pathFileId, notCredited, signal },
    merge: question.merge,
  });
  const { table, stepOf, steps } = posed;
  const options = optionsOf(asked);
  const attributed = await attributeInThread(
    pool,
    { ...options, paths: { by: 'name', table, stepOf, steps: steps.length } },
    signal,
  );
  const { walked, codes } = attributed;
  const basis: Basis = {
    asOf: posed.importedAt,
    timeCounts: 'instant',
    interactions: Math.round(walked.steps),
    journeys: Math.round(walked.ways),
    // The file was counted beforehand: it knows no customers.
    customers: 0,
    notCounted: 0,
  };
  return {
    ...describe(attributed, { basis, places: placesOf(steps, codes), options }),
    source: { kind: 'pathFile', pathFileId, name: posed.name },
    lookBackDays: null,
    reportedOrigins: [],
  };
}

function optionsOf({ order, useNulls, seed, resamples }: AskedAttribution): AttributionOptions {
  return { order: order as MarkovOrder, useNulls, seed, resamples };
}

/** Where people say they heard of the company, found among the steps as names of the data are. */
async function originSteps(
  { services, posed }: Asking,
  wanted: boolean,
): Promise<(origin: string) => number | undefined> {
  if (!wanted) return () => undefined;
  const { engine, codeOf }: PosedQuestion = posed;
  const known = engine.by === 'touchpoint' ? await readKnownNames(services, engine.workspaceId) : null;
  return (origin) => {
    const { touchpointId = null } = known?.decide(origin) ?? {};
    const code = engine.stepOf.get(origin) ?? (touchpointId === null ? undefined : codeOf(touchpointId));
    return code !== undefined && code < engine.steps ? code : undefined;
  };
}

type Told = { basis: Basis; places: Places; options: AttributionOptions };

function describe({ codes, attribution, flows }: Attributed, { basis, places, options }: Told) {
  const { conversions, value, nulls, untouched } = attribution;
  const placeOf = (touchpoint: number) => places.placeOf(codes[touchpoint]!);
  return {
    ...basis,
    ...options,
    steps: places.steps as Step[],
    ...{ conversions, value, nulls, untouched },
    touchpoints: Array.from(codes, (_, t) => ({ step: placeOf(t), ...describeCredit(attribution, t) })).sort(
      (a, b) => b.credit.markov.conversions.value - a.credit.markov.conversions.value || a.step - b.step,
    ),
    flows: flows.map(({ from, to, ...flow }) => ({
      from: placeOf(from),
      to: to === null ? null : placeOf(to),
      ...flow,
    })),
  };
}

function describeCredit({ models, removal }: Attribution, t: number) {
  const credited = ({ conversions, value }: TouchpointCredit) => ({
    conversions: estimate(conversions),
    value: estimate(value),
  });
  const credit = Object.fromEntries(
    attributionModelNames.map((model) => {
      const ofModel = models[model];
      return [model, ofModel === null ? null : credited(ofModel[t]!)];
    }),
  ) as Record<(typeof attributionModelNames)[number], ReturnType<typeof credited>>;
  return { credit, removalEffect: removal.onConversions[t]!, valueRemovalEffect: removal.onValue[t]! };
}
