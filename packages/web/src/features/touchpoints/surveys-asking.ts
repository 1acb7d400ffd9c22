import type { Survey } from '@anklang/domain';

type Options = { surveys: readonly Survey[]; waveId: string | undefined };

/** The surveys that asked about a touchpoint, under this or an earlier name; a wave that the address names stays. */
export function surveysAsking(key: string, { surveys, waveId }: Options): Survey[] {
  return surveys.filter(
    ({ mapping, waves }) =>
      waves.some(({ id }) => id === waveId) ||
      mapping.touchpoints.some(({ column, aliases = [] }) => column === key || aliases.includes(key)),
  );
}
