import {
  foldText,
  type JourneyMapContent,
  type LaneKind,
  laneKinds,
  type MapFileLoss,
  mapLimits,
  resources,
} from '@anklang/domain';
import type { Losses } from '../losses.ts';

export type Named = { id: string; name: string };

/** What the workspace has that a journey may refer to. */
export type Register = {
  touchpoints: readonly (Named & { channels: readonly string[] })[];
  phases: readonly Named[];
  segments: readonly Named[];
  systems: readonly Named[];
  departments: readonly Named[];
  maps: readonly Named[];
};

/** A journey as a file says it, before it is kept. */
export type MapDraft = { name: string; description: string; map: JourneyMapContent };

/** What readers of files need beside the file. */
export type Reading = { register: Register; losses: Losses; newId: () => string; unnamed: string };

/** By id, or else by its name however it is written. */
export function findNamed<T extends Named>(items: readonly T[], { id, name }: { id?: string; name: string }): T | null {
  const folded = foldText(name);
  const byId = id ? items.find((item) => item.id === id) : undefined;
  if (byId && (folded === '' || foldText(byId.name) === folded)) return byId;
  return items.find((item) => folded !== '' && foldText(item.name) === folded) ?? byId ?? null;
}

/** A text as long as it may be; what is cut off is named. */
export function shorten(text: string, most: number, { losses }: Pick<Reading, 'losses'>): string {
  if (text.length <= most) return text;
  losses.add('longTexts', text);
  return text
    .slice(0, most)
    .toWellFormed()
    .replace(/\ufffd$/, '');
}

/** Only as many as a journey holds; the rest is named. */
export function takeMost<T>(
  items: T[],
  of: 'steps' | 'lanes' | 'personas' | 'ways' | 'touchpoints',
  reading: Pick<Reading, 'losses'>,
  nameOf: (item: T) => string,
): T[] {
  for (const item of items.slice(mapLimits[of]))
    reading.losses.add('tooMany' satisfies MapFileLoss['what'], nameOf(item));
  return items.slice(0, mapLimits[of]);
}

/** The kind of lane a text means: its key or its usual word in any language. */
export function laneKindOf(text: string): LaneKind | null {
  const folded = foldText(text);
  return (
    laneKinds.find(
      (kind) =>
        kind.toLowerCase() === folded ||
        Object.values(resources).some((words) => foldText(words.journeyMap.lane[kind]) === folded),
    ) ?? null
  );
}
