import { type Cell, everybody, type MapFileFormat, type MapFileLoss } from '@anklang/domain';
import { heldLanes, textIn } from './cjml/texts-of-step.ts';
import { touchpointOf } from './cjml/write-cjml.ts';
import { laneName, type MapToFile, nameIn, textOf } from './draw/prepare-map.ts';
import type { Fonts } from './fonts/fonts.ts';
import { createLosses, type Losses } from './losses.ts';

/** What of a journey a format cannot hold. */
export function listFileLosses(
  file: MapToFile,
  { format, fonts }: { format: MapFileFormat; fonts: Fonts },
): MapFileLoss[] {
  const losses = createLosses();
  if (format === 'xlsx') return losses.list();
  loseOtherPersonas(file, losses);
  if (format === 'mermaid' || format === 'cjml') loseBeyondSteps(file, { losses, format });
  else loseOnPaper(file, { losses, fonts: format === 'pdf' ? fonts : null });
  return losses.list();
}

function loseOtherPersonas({ map, persona, references }: MapToFile, losses: Losses): void {
  for (const { id } of map.personas) {
    if (id === persona) continue;
    const saysSomething = map.steps.some(
      (step) =>
        map.levels[step.id]?.[id] !== undefined ||
        Object.values(map.cells[step.id] ?? {}).some((cells) => cells[id] !== undefined),
    );
    if (saysSomething) losses.add('otherPersonas', nameIn(references.segments, id) ?? '');
  }
}

/** Pictures and pages show all but what is hidden or has no letters. */
function loseOnPaper(file: MapToFile, { losses, fonts }: { losses: Losses; fonts: Fonts | null }): void {
  const { map, references, words } = file;
  for (const step of map.steps) {
    for (const id of step.touchpointIds.slice(1)) losses.add('touchpoints', nameIn(references.touchpoints, id) ?? '');
  }
  for (const lane of map.lanes) {
    const isUsed = map.steps.some((step) => map.cells[step.id]?.[lane.id] !== undefined);
    if (lane.isHidden && isUsed) losses.add('hiddenLanes', laneName(lane, words));
  }
  if (!map.lanes.some(({ kind, isHidden }) => kind === 'level' && !isHidden)) loseLevels(file, losses);
  if (!fonts) return;
  const texts = [
    ...[file.name, file.description],
    ...map.steps.map(({ name }) => name),
    ...saidIn(file).map(({ cell }) => textOf(cell, references)),
  ];
  for (const text of texts) for (const sign of fonts.missingIn(text)) losses.add('signs', sign);
}

function loseLevels({ map, persona }: MapToFile, losses: Losses): void {
  for (const step of map.steps) {
    const level = map.levels[step.id]?.[persona] ?? map.levels[step.id]?.[everybody];
    if (level) losses.add('levels', step.name);
  }
}

/** Formats that know steps, and little of what is said of them. */
function loseBeyondSteps(file: MapToFile, { losses, format }: { losses: Losses; format: 'mermaid' | 'cjml' }): void {
  const { map, references, words, persona } = file;
  const about = map.personas.find(({ id }) => id === persona);
  if (about && (about.scenario !== '' || about.goal !== '')) losses.add('personaAbout', about.goal || about.scenario);
  for (const [place, step] of map.steps.entries()) {
    for (const id of step.touchpointIds.slice(format === 'cjml' ? 1 : 0)) {
      losses.add('touchpoints', nameIn(references.touchpoints, id) ?? '');
    }
    if (step.mapId !== null) losses.add('openedJourneys', nameIn(references.maps, step.mapId) ?? '');
    if (!step.follows && place > 0) losses.add('branches', step.name);
    const level = map.levels[step.id]?.[persona] ?? map.levels[step.id]?.[everybody];
    if (format === 'cjml' && level?.asIs != null) losses.add('levels', step.name);
    if (format === 'mermaid' && level?.asIs == null) losses.add('missingLevels', step.name);
    if (level && level.toBe !== null) losses.add('toBe', step.name);
  }
  for (const way of map.ways) losses.add('ways', way.name);
  const lost = new Set<string>();
  for (const { cell, lane, step } of saidIn(file)) {
    if (format === 'cjml' && isHeldByCjml(file, { lane, step })) continue;
    losses.add('cells', textOf(cell, references));
    lost.add(lane.id);
  }
  for (const lane of map.lanes) if (lost.has(lane.id)) losses.add('lanes', laneName(lane, words));
}

type Said = {
  cell: Cell;
  lane: MapToFile['map']['lanes'][number];
  step: MapToFile['map']['steps'][number];
};

/** What is said for the persona of the file. */
function saidIn({ map, persona }: MapToFile): Said[] {
  return map.steps.flatMap((step) =>
    map.lanes.flatMap((lane) => {
      const cells = map.cells[step.id]?.[lane.id];
      const cell = cells?.[persona] ?? cells?.[everybody];
      return cell ? [{ cell, lane, step }] : [];
    }),
  );
}

function isHeldByCjml(file: MapToFile, { lane, step }: Pick<Said, 'lane' | 'step'>): boolean {
  const { map } = file;
  if (map.lanes.find(({ kind }) => kind === lane.kind) !== lane) return false;
  if (lane.kind === 'owner') return true;
  if (lane.kind === 'backstage' && touchpointOf(file, step) !== null) return false;
  // The words of an own lane are held, its name is not.
  if (!heldLanes.some((kind) => kind === lane.kind)) return false;
  return textIn(map, { step, kind: lane.kind, persona: file.persona }) !== '';
}
