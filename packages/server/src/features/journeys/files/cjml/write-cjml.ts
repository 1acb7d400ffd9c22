import { everybody, type MapStep } from '@anklang/domain';
import { type MapToFile, nameIn } from '../draw/prepare-map.ts';
import { escapeXml } from '../svg/write-svg.ts';
import { textIn } from './texts-of-step.ts';

/** A planned journey in CJML 2.0; docs/formats/cjml.md says what becomes what. */
export function writeCjml(file: MapToFile): string {
  const { map, words } = file;
  const company = { id: 'company', name: words.say('journeyFiles:cjmlWords.company') };
  const provider = (step: MapStep) => departmentOf(file, step) ?? company;
  const spoken = map.steps.filter((step) => isCommunication(file, step)).map(provider);
  const providers = [...new Map(spoken.map((one) => [one.id, one])).values()];
  const phaseIds = [...new Set(map.steps.map(({ phaseId }) => phaseId))].filter((id) => phaseName(file, id) !== null);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<CJML version="2.0">',
    '  <plannedJourney>',
    `    ${element('journeyID', `PJ-${file.id}`)}`,
    `    ${element('journeyTitle', file.name)}`,
    ...(phaseIds.length > 0
      ? [
          '    <journeyPhases>',
          ...phaseIds.map(
            (id) =>
              `      <journeyPhase phaseID="P-${id}">${element('phaseName', phaseName(file, id) ?? '')}</journeyPhase>`,
          ),
          '    </journeyPhases>',
        ]
      : []),
    ...(file.description === '' ? [] : [`    ${element('journeyLongSummary', file.description)}`]),
    '    <actors>',
    `      <endUser actorID="customer">${element('actorName', customerName(file))}</endUser>`,
    ...providers.map(
      ({ id, name }) => `      <serviceProvider actorID="${id}">${element('companyName', name)}</serviceProvider>`,
    ),
    '    </actors>',
    '    <touchpoints>',
    ...map.steps.flatMap((step, place) => writeStep(file, { step, number: place + 1, provider: provider(step).id })),
    '    </touchpoints>',
    '  </plannedJourney>',
    '</CJML>\n',
  ].join('\n');
}

function writeStep(
  file: MapToFile,
  { step, number, provider }: { step: MapStep; number: number; provider: string },
): string[] {
  const { map, persona } = file;
  const text = (kind: 'get' | 'manner' | 'backstage' | 'own') => textIn(map, { step, kind, persona });
  const isSpoken = isCommunication(file, step);
  const tag = isSpoken ? 'plannedCommunicationPoint' : 'plannedAction';
  const channel = text('manner') || touchpointOf(file, step)?.channels[0] || '';
  const inside = [
    element('touchpointID', `TP${number}`),
    ...(phaseName(file, step.phaseId) === null ? [] : [`<belongsTo phaseIDref="P-${step.phaseId}"/>`]),
    `<initiator><refersTo actorIDref="customer"/>${element('initiatorLabel', step.name)}</initiator>`,
    ...(isSpoken
      ? [
          `<receiver><refersTo actorIDref="${provider}"/>${element('receiverLabel', receiverLabel(file, step))}</receiver>`,
        ]
      : []),
    ...(isSpoken && channel !== '' ? [`<channel>${element('channelName', channel)}</channel>`] : []),
    ...(isSpoken && text('get') !== '' ? [element('message', text('get'))] : []),
    ...(text('own') === '' ? [] : [element('comment', text('own'))]),
  ];
  return [`      <${tag}>`, ...inside.map((line) => `        ${line}`), `      </${tag}>`];
}

/** Between customer and company; what customers do for themselves is an action. */
function isCommunication(file: MapToFile, step: MapStep): boolean {
  const { map, persona } = file;
  const said = (['get', 'manner', 'backstage'] as const).some((kind) => textIn(map, { step, kind, persona }) !== '');
  return touchpointOf(file, step) !== null || departmentOf(file, step) !== null || said;
}

export function touchpointOf({ references }: MapToFile, step: MapStep) {
  return references.touchpoints.find(({ id }) => id === step.touchpointIds[0]) ?? null;
}

function receiverLabel(file: MapToFile, step: MapStep): string {
  const { map, persona } = file;
  return touchpointOf(file, step)?.name ?? textIn(map, { step, kind: 'backstage', persona });
}

function departmentOf({ map, references, persona }: MapToFile, step: MapStep): { id: string; name: string } | null {
  const lane = map.lanes.find(({ kind }) => kind === 'owner');
  const cells = lane ? map.cells[step.id]?.[lane.id] : undefined;
  const cell = cells?.[persona] ?? cells?.[everybody];
  const name = cell && 'departmentId' in cell ? nameIn(references.departments, cell.departmentId) : null;
  return cell && 'departmentId' in cell && name !== null ? { id: `D-${cell.departmentId}`, name } : null;
}

function customerName({ references, persona, words }: MapToFile): string {
  return nameIn(references.segments, persona) ?? words.say('journeyFiles:cjmlWords.customer');
}

function phaseName({ references }: MapToFile, id: string | null): string | null {
  return nameIn(references.phases, id);
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text).replaceAll('\r', '&#13;')}</${name}>`;
}
