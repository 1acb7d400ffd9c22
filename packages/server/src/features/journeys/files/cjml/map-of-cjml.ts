import {
  everybody,
  fail,
  foldText,
  type JourneyMapContent,
  type LaneKind,
  mapLimits,
  resources,
} from '@anklang/domain';
import { findNamed, type MapDraft, type Reading, shorten, takeMost } from '../reading/draft.ts';
import { childOf, childrenOf, type Element, textOf } from './parse-cjml.ts';

/** Reads the first planned journey of a CJML file, or the first actual one where none is planned. */
export function mapOfCjml(root: Element, reading: Reading): MapDraft {
  const { losses } = reading;
  const planned = childrenOf(root, 'plannedJourney');
  const [journey, ...others] = [...planned, ...childrenOf(root, 'actualJourney')];
  if (!journey) throw fail('file_unreadable', { format: 'cjml', reason: 'noSteps' });
  for (const other of others) losses.add('journeys', titleOf(other));

  const drawing = beginMap(reading);
  const actors = readActors(journey, { drawing, reading });
  const phases = readPhases(journey, reading);
  for (const touchpoint of takeMost(childOf(journey, 'touchpoints')?.children ?? [], 'steps', reading, (one) =>
    textOf(one, 'touchpointID'),
  )) {
    if (touchpoints.includes(touchpoint.name)) readStep(touchpoint, { drawing, actors, phases, reading });
    else losses.add('elements', touchpoint.name);
  }
  nameUnread(journey, known.journey, reading);
  const summaries = [textOf(journey, 'journeyShortSummary'), textOf(journey, 'journeyLongSummary')];
  return {
    name: shorten(titleOf(journey), 200, reading) || reading.unnamed,
    description: shorten(
      summaries
        .filter((text) => text.trim() !== '')
        .join('\n\n')
        .trim(),
      4000,
      reading,
    ),
    map: drawing.map,
  };
}

const touchpoints = ['plannedAction', 'plannedCommunicationPoint', 'actualAction', 'actualCommunicationPoint'];

/** What is read of each kind of element; anything else that says something is named as not held. */
const known = {
  journey: [
    'journeyID',
    'journeyTitle',
    'journeyPhases',
    'journeyShortSummary',
    'journeyLongSummary',
    'actors',
    'touchpoints',
  ],
  touchpoint: [
    'touchpointID',
    'belongsTo',
    'initiator',
    'receiver',
    'channel',
    'message',
    'comment',
    'touchpointExperience',
  ],
  channel: ['channelName'],
  experience: ['experienceDescription'],
  end: ['refersTo', 'initiatorLabel', 'receiverLabel'],
};

type Drawing = { map: JourneyMapContent; laneOf(kind: LaneKind): string };

function beginMap({ newId }: Reading): Drawing {
  const map: JourneyMapContent = { steps: [], ways: [], lanes: [], personas: [], cells: {}, levels: {} };
  return {
    map,
    laneOf(kind) {
      const found = map.lanes.find((lane) => lane.kind === kind);
      if (found) return found.id;
      const lane = { id: newId(), kind, name: '', isHidden: false };
      map.lanes.push(lane);
      return lane.id;
    },
  };
}

/** Names of the actors; whoever is the customer; which of them is a department. */
type Actors = { customers: Set<string>; names: Map<string, string>; departments: Map<string, string> };

function readActors(journey: Element, { drawing, reading }: { drawing: Drawing; reading: Reading }): Actors {
  const { register, losses } = reading;
  const actors: Actors = { customers: new Set(), names: new Map(), departments: new Map() };
  for (const actor of childOf(journey, 'actors')?.children ?? []) {
    const id = actor.attributes['actorID'] ?? actor.attributes['actorIDref'] ?? '';
    const name = (textOf(actor, 'actorName') || textOf(actor, 'companyName') || id).trim();
    actors.names.set(id, name);
    if (actor.name === 'endUser') {
      actors.customers.add(id);
      const segment = findNamed(register.segments, { name });
      const isNew = segment && !drawing.map.personas.some((persona) => persona.id === segment.id);
      if (isNew && drawing.map.personas.length < mapLimits.personas) {
        drawing.map.personas.push({ id: segment.id, scenario: '', goal: '' });
      } else if (!segment && !isUsual(name, 'customer')) losses.add('unknownSegments', name);
    } else if (actor.name === 'serviceProvider') {
      const department = findNamed(register.departments, { name, id: id.replace(/^D-/, '') });
      if (department) actors.departments.set(id, department.id);
      else if (!isUsual(name, 'company')) losses.add('unknownDepartments', name);
    } else losses.add('elements', actor.name);
    nameUnread(actor, ['actorName', 'companyName'], reading);
  }
  return actors;
}

function readPhases(journey: Element, { register, losses }: Reading): Map<string, string> {
  const phases = new Map<string, string>();
  for (const phase of childrenOf(childOf(journey, 'journeyPhases'), 'journeyPhase')) {
    const id = phase.attributes['phaseID'] ?? '';
    const name = textOf(phase, 'phaseName').trim() || id.trim();
    const found = findNamed(register.phases, { name, id: id.replace(/^P-/, '') });
    if (found) phases.set(id, found.id);
    else losses.add('unknownPhases', name);
  }
  return phases;
}

type About = { drawing: Drawing; actors: Actors; phases: ReadonlyMap<string, string>; reading: Reading };

function readStep(element: Element, { drawing, actors, phases, reading }: About): void {
  const { register, newId } = reading;
  const { map, laneOf } = drawing;
  const [initiator, receiver] = [childOf(element, 'initiator'), childOf(element, 'receiver')];
  const refers = (end: Element | undefined) => childOf(end, 'refersTo')?.attributes['actorIDref'] ?? '';
  const labels = { initiator: textOf(initiator, 'initiatorLabel'), receiver: textOf(receiver, 'receiverLabel') };
  // From the customer's side, whoever began.
  const isReached = actors.customers.has(refers(receiver)) && !actors.customers.has(refers(initiator));
  const [own, theirs] = isReached ? [labels.receiver, labels.initiator] : [labels.initiator, labels.receiver];
  const company = actors.departments.get(isReached ? refers(initiator) : refers(receiver));
  const touchpoint = findNamed(register.touchpoints, { name: theirs });
  const id = newId();
  const put = (kind: LaneKind, text: string) => {
    if (text === '') return;
    const laneId = laneOf(kind);
    map.cells[id] = { ...map.cells[id], [laneId]: { [everybody]: { text: shorten(text, mapLimits.text, reading) } } };
  };
  map.steps.push({
    ...{ id, phaseId: phases.get(childOf(element, 'belongsTo')?.attributes['phaseIDref'] ?? '') ?? null, mapId: null },
    name: shorten(own.trim() || theirs.trim(), 200, reading) || String(map.steps.length + 1),
    ...{ touchpointIds: touchpoint ? [touchpoint.id] : [], follows: true },
  });
  if (company) {
    map.cells[id] = { ...map.cells[id], [laneOf('owner')]: { [everybody]: { departmentId: company } } };
  }
  const channel = textOf(childOf(element, 'channel'), 'channelName');
  put('get', textOf(element, 'message'));
  if (!touchpoint?.channels.includes(channel)) put('manner', channel);
  if (!touchpoint) put('backstage', theirs);
  put('react', textOf(childOf(element, 'touchpointExperience'), 'experienceDescription'));
  put('own', textOf(element, 'comment'));

  nameUnread(element, known.touchpoint, reading);
  nameUnread(childOf(element, 'channel'), known.channel, reading);
  nameUnread(childOf(element, 'touchpointExperience'), known.experience, reading);
  for (const end of [initiator, receiver]) nameUnread(end, known.end, reading);
}

/** What says something and is not read. */
function nameUnread(element: Element | undefined, names: readonly string[], { losses }: Reading): void {
  for (const child of element?.children ?? []) {
    if (names.includes(child.name) || child.text.trim() === '') continue;
    losses.add('elements', `${child.name}: ${child.text.trim()}`);
  }
}

function titleOf(journey: Element): string {
  return textOf(journey, 'journeyTitle').trim() || textOf(journey, 'journeyID').trim();
}

/** The word that is written where nobody in particular is meant. */
function isUsual(name: string, word: 'customer' | 'company'): boolean {
  return Object.values(resources).some(({ journeyFiles }) => foldText(journeyFiles.cjmlWords[word]) === foldText(name));
}
