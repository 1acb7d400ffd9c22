import type { JourneyMapContent, MapReferences } from '@anklang/domain';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { referencesOf } from './map-queries.ts';
import { namedOn } from './named-on.ts';

/** Names of what the map refers to; asked for again once something turns up that was not named before. */
export function useReferences(
  which: { workspaceId: string; mapId: string },
  map: JourneyMapContent,
  saved: boolean,
): MapReferences | undefined {
  const query = referencesOf(which);
  const { data } = useQuery(query);
  const queryClient = useQueryClient();
  const asked = useRef<Set<string> | null>(null);
  const { steps, personas, cells, lanes } = map;

  // biome-ignore lint/correctness/useExhaustiveDependencies: only these parts name anything; the key is made anew each time.
  useEffect(() => {
    // The server names what is on its map, so what is on the way there is named once it arrived.
    if (!saved) return;
    const named = namedOn(map);
    const isNew = asked.current !== null && [...named].some((id) => !asked.current?.has(id));
    asked.current = asked.current === null ? named : new Set([...asked.current, ...named]);
    if (isNew) void queryClient.invalidateQueries({ queryKey: query.queryKey });
  }, [steps, personas, cells, lanes, saved]);

  return data;
}
