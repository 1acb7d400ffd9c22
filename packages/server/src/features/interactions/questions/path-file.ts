import type { PathTable } from '@anklang/analysis';
import { fail, type Question, type Step } from '@anklang/domain';
import type { Services } from '../../../platform/services.ts';
import type { WorkerPool } from '../../../platform/workers/worker-pool.ts';
import { readKnownNames } from '../names/known-names.ts';
import { mergeSteps } from '../names/merge-steps.ts';
import { findCode, stepsOfNames } from '../names/steps-of-names.ts';
import { findPathFile } from './repository.ts';

const { url: module } = import.meta;

type NamedPaths = { table: PathTable; names: string[] };

export type PosedPathFile = {
  name: string;
  importedAt: string;
  table: PathTable;
  /** Step of each code of the table; −1: left out. */
  stepOf: Int32Array;
  steps: readonly Step[];
};

type Asked = {
  workspaceId: string;
  pathFileId: string;
  /** The question only names steps that are told as one. */
  merge: Question['merge'];
  notCredited: readonly string[];
  signal: AbortSignal;
};

/** A path file with its names resolved as those of interactions are. */
export async function posePathFile(services: Services, pool: WorkerPool, asked: Asked): Promise<PosedPathFile> {
  const { workspaceId, merge = [], notCredited, signal } = asked;
  const file = await findPathFile(services.database, asked);
  if (!file) throw fail('not_found', {});
  const { table, names } = await pool.run<NamedPaths>({
    task: { module, name: 'readPathRows' },
    input: file.rows,
    signal,
  });
  const named = mergeSteps(stepsOfNames(names, await readKnownNames(services, workspaceId)), merge);
  const codeOf = (key: string) => {
    const code = findCode(named, key);
    if (code === undefined) throw fail('step_unknown', { step: key });
    return code;
  };
  for (const key of merge.flatMap(({ steps }) => steps)) codeOf(key);
  const leftOut = new Set(notCredited.map(codeOf));
  const stepOf = Int32Array.from(names, (name) => {
    const code = named.stepOf.get(name) ?? -1;
    return leftOut.has(code) ? -1 : code;
  });
  return { name: file.name, importedAt: file.importedAt, table, stepOf, steps: named.steps };
}

/** @public called by name in another thread */
export function readPathRows(text: string): NamedPaths {
  const rows = JSON.parse(text) as [path: string[], conversions: number, value: number, nulls: number][];
  const codes = new Map<string, number>();
  const offsets = new Uint32Array(rows.length + 1);
  rows.forEach(([path], p) => {
    offsets[p + 1] = offsets[p]! + path.length;
  });
  const steps = new Uint16Array(offsets[rows.length]!);
  rows.forEach(([path], p) => {
    path.forEach((name, i) => {
      const code = codes.get(name) ?? codes.size;
      codes.set(name, code);
      steps[offsets[p]! + i] = code;
    });
  });
  const table: PathTable = {
    touchpoints: codes.size,
    paths: rows.length,
    offsets,
    steps,
    conversions: Float64Array.from(rows, ([, conversions]) => conversions),
    value: Float64Array.from(rows, ([, , value]) => value),
    nulls: Float64Array.from(rows, ([, , , nulls]) => nulls),
    age: null,
    customerOf: null,
    untouched: { conversions: 0, value: 0 },
  };
  return { table, names: [...codes.keys()] };
}
