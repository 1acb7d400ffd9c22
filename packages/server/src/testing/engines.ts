import { describe } from 'vitest';
import type { Dialect } from '../platform/database/dialect.ts';
import { startPostgres } from './postgres.ts';

const postgres = await startPostgres();

/** One suite, both engines; an engine that cannot run here is reported as skipped, never silently passed. */
export function describeOnEngines(name: string, suite: (engine: Dialect) => void): void {
  describe(`${name} on sqlite`, () => suite('sqlite'));
  describe.skipIf(postgres === null)(`${name} on postgres`, () => suite('postgres'));
}
