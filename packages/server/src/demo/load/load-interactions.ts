import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Language, LogMapping } from '@anklang/domain';
import { hashMapping } from '../../features/feedback/index.ts';
import { inStagedFolder, keepStaged } from '../../features/interactions/index.ts';
import { translate } from '../../platform/language/translate.ts';
import { companyTouchpoints, type TouchpointKey } from '../company/company-keys.ts';
import { departments } from '../company/departments.ts';
import { knownKeys, knownName, knownValue } from '../company/known-of-customers.ts';
import { touchpointDescriptions } from '../company/touchpoints/index.ts';
import { words } from '../company/words.ts';
import { planted } from '../planted.ts';
import type { ChannelKey } from '../simulate/life/channels.ts';
import type { InteractionBlock, SimulatedCompany } from '../simulate/simulation.ts';
import { channelNames } from './channel-names.ts';
import type { DemoPart } from './demo-part.ts';
import { identityOf } from './identity.ts';
import { writeInteractionFile } from './store/write-interaction-file.ts';

const toldAt: TouchpointKey = 'account-opening';

/** How the columns would be called in a file; shown with the import, and part of what makes it the same one. */
const columns = {
  touchpoint: words('Touchpoint', 'Touchpoint'),
  time: words('Zeit', 'Time'),
  department: words('Abteilung', 'Department'),
  channel: words('Kanal', 'Channel'),
  cost: words('Kosten', 'Cost'),
  durationSeconds: words('Dauer in Sekunden', 'Duration in seconds'),
  rating: words('Note', 'Rating'),
  value: words('Wert', 'Value'),
  comment: words('Kommentar', 'Comment'),
};

function mappingIn(language: Language): LogMapping {
  const { touchpoint, time, department, channel, cost, durationSeconds, rating, value, comment } = columns;
  return {
    customer: translate(language, 'demo:customerColumn'),
    touchpoint: touchpoint[language],
    time: time[language],
    timeCounts: 'calendar',
    department: department[language],
    channel: channel[language],
    cost: cost[language],
    durationSeconds: durationSeconds[language],
    reportedOrigin: knownName('origin', language),
    segments: knownKeys.map((key) => knownName(key, language)),
    properties: [comment[language]],
    rating: { column: rating[language], scale: [0, 10] },
    conversion: { value: value[language] },
  };
}

/** The eighteen months of contacts as one import, as if somebody had brought them in a file. */
export async function loadInteractions(part: DemoPart, company: SimulatedCompany): Promise<number> {
  const { services, workspaceId, actor, language, signal, onProgress, requestId, workId } = part;
  const mapping = mappingIn(language);
  return inStagedFolder(services, workId, async (folder) => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    onProgress('interactions', 0);
    const path = join(folder, 'contacts.parquet');
    const written = await writeInteractionFile({
      ...{
        path,
        folder,
        signal,
        channels: company.channels.map((channel) => channelNames[channel as ChannelKey][language]),
      },
      memoryBytes: services.config.interactionsMemoryBytes / 2,
      commentName: columns.comment[language],
      touchpoints: companyTouchpoints.map(({ key, department }) => ({
        name: touchpointDescriptions[key].name[language],
        department: departments[department][language],
      })),
      customers: company.customers.map((customer) => ({
        id: customer.id,
        origin: knownValue('origin', customer.origin, language),
        segments: JSON.stringify(
          Object.fromEntries(
            knownKeys.map((key) => [knownName(key, language), knownValue(key, customer[key], language)]),
          ),
        ),
      })),
      toldAt: companyTouchpoints.findIndex(({ key }) => key === toldAt),
      blocks: breathing(company.interactions(), (blocks) => onProgress('interactions', blocks / planted.months)),
    });
    await keepStaged(services, {
      job: {
        ...{ workspaceId, requestId, signal },
        progress: (_step, share) => onProgress('storing', share),
      },
      input: {
        file: { name: translate(language, 'demo:interactionsFile'), hash: identityOf(part, 'interactions') },
        actor,
      },
      ...{ mapping, mappingHash: hashMapping(mapping) },
      staged: { ...written, path, notCounted: 0, rejectedCount: 0, rejected: [], kind: 'parquet' },
    });
    return written.rows;
  });
}

/** Blocks take a while to make; between two of them others are answered. */
async function* breathing(
  blocks: Iterable<InteractionBlock>,
  onBlock: (blocks: number) => void,
): AsyncGenerator<InteractionBlock> {
  let made = 0;
  for (const block of blocks) {
    yield block;
    made++;
    onBlock(made);
    await setImmediate();
  }
}
