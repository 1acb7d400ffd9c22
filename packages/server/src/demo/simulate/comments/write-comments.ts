import { createRandom, defaultCuts, levelOf, type Random } from '@anklang/analysis';
import type { Language } from '@anklang/domain';
import { companyTouchpoints } from '../../company/company-keys.ts';
import { planted } from '../../planted.ts';
import { isCrisis } from '../calendar.ts';
import { deriveSeed, streams } from '../derive-seed.ts';
import type { SortedRows } from '../life/event-buffer.ts';
import type { Life } from '../life/live-journey.ts';
import type { InteractionBlock } from '../simulation.ts';
import type { CommentParts, Tone } from './parts.ts';
import { partsDe } from './parts-de.ts';
import { partsEn } from './parts-en.ts';

const partsOf: Record<Language, CommentParts> = { de: partsDe, en: partsEn };
const toneOf = { disappointing: 'bad', ok: 'fine', delighting: 'good', noAnswer: 'fine' } as const;
const cuts = defaultCuts([0, 10]);
const openingShare = 0.35;
const closingShare = 0.25;

/** What customers wrote in these rows, in their language and in the tone of their rating. */
export function writeComments({ seed, calendar, characters }: Life, rows: SortedRows): InteractionBlock['comments'] {
  const comments: InteractionBlock['comments'] = new Map();
  for (let row = 0; row < rows.rows; row++) {
    if (rows.comment[row] === 0) continue;
    const language = characters.isEnglish[rows.customer[row]!] === 1 ? 'en' : 'de';
    const random = createRandom(deriveSeed(seed, streams.comment, rows.comment[row]));
    const tone = toneOf[levelOf(rows.rating[row]!, cuts) as keyof typeof toneOf];
    const { key } = companyTouchpoints[rows.touchpoint[row]!]!;
    const isAngry =
      tone === 'bad' &&
      (key === planted.crisis.touchpoint || key === planted.crisis.fails) &&
      isCrisis(calendar, rows.time[row]!);
    const parts = partsOf[language];
    const text = isAngry ? oneOf(parts.crisis, random) : put(parts, { key, tone, random });
    comments.set(row, { language, text });
  }
  return comments;
}

type Wanted = { key: (typeof companyTouchpoints)[number]['key']; tone: Tone; random: Random };

function put({ openings, general, about, closings }: CommentParts, { key, tone, random }: Wanted): string {
  const said = [oneOf(about[key]?.[tone] ?? general[tone], random)];
  if (random.uniform() < openingShare) said.unshift(oneOf(openings[tone], random));
  if (random.uniform() < closingShare) said.push(oneOf(closings[tone], random));
  return said.join(' ');
}

function oneOf(texts: readonly string[], random: Random): string {
  return texts[random.below(texts.length)]!;
}
