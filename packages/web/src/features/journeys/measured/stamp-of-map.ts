import type { JourneyMapContent } from '@anklang/domain';

/** Changes when the data would say something else: by steps, their touchpoints and ways, and by the names that are still sought. */
export function stampOfMap({ steps, ways }: Pick<JourneyMapContent, 'steps' | 'ways'>): string {
  return JSON.stringify([
    steps.map(({ id, name, touchpointIds, follows }) => [id, touchpointIds, follows, touchpointIds.length > 0 || name]),
    ways.map(({ from, to }) => [from, to]),
  ]);
}
