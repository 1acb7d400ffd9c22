import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { type BatchAnswer, fail, interactionLimits, type Language } from '@anklang/domain';
import type { StoredInteraction } from '../../../platform/engine/stored-interaction.ts';
import { issueInWords } from '../../../platform/language/sentence-of.ts';
import { type ReadInteraction, readInteraction } from './read-interaction.ts';
import { isBlank, type Piece, splitArray, splitLines } from './split-body.ts';

export type ReadBatch = {
  rows: StoredInteraction[];
  rejected: BatchAnswer['rejected'];
  /** SHA-256 of the bytes, hex. */
  contentHash: string;
};

export type BatchSource = { chunks: AsyncIterable<Buffer>; isLines: boolean; language: Language };

/**
 * Reads a batch while it comes. An interaction that does not fit is left out and named; bytes that are no batch at all
 * are refused as a whole: nobody can know what was meant. The same bytes always give the same answer.
 */
export async function readBatch({ chunks, isLines, language }: BatchSource): Promise<ReadBatch> {
  const { batch: limit, interactionBytes } = interactionLimits;
  const splitter = isLines ? splitLines(interactionBytes) : splitArray(interactionBytes);
  const hash = createHash('sha256');
  const batch: Omit<ReadBatch, 'contentHash'> = { rows: [], rejected: [] };
  let found = 0;
  let line = 0;
  const take = (piece: Piece) => {
    line += 1;
    if (isLines && piece !== null && isBlank(piece)) return;
    found += 1;
    if (found > limit) return;
    const read = readPiece(piece, { language, ...(isLines ? { line } : { entry: found }) });
    if ('row' in read) batch.rows.push(read.row);
    else batch.rejected.push({ index: found - 1, ...read.rejection });
  };

  for await (const chunk of chunks) {
    hash.update(chunk);
    splitter.push(chunk, take);
  }
  splitter.end(take);
  if (found === 0 || found > limit) throw fail('batch_size', { found, limit });

  return { ...batch, contentHash: hash.digest('hex') };
}

function readPiece(piece: Piece, place: { language: Language; line?: number; entry?: number }): ReadInteraction {
  const { language, line, entry } = place;
  if (piece === null) return { rejection: { path: '', message: issueInWords('interaction_long', language) } };
  const inLine = line === undefined ? {} : { line };
  if (!isUtf8(piece)) throw fail('batch_unreadable', { reason: 'notUtf8', ...inLine });

  try {
    return readInteraction(textOf(piece), language);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const reason = line === undefined ? 'itemNotJson' : 'lineNotJson';
    throw fail('batch_unreadable', { reason, detail: String(line ?? entry), ...inLine });
  }
}

/** A mark at the beginning says that it is UTF-8, which it must be anyway. */
function textOf(piece: Buffer): string {
  const text = piece.toString('utf8');
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}
