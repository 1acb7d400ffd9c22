import { type BatchAnswer, fail, interactionLimits, type Language } from '@anklang/domain';
import type { StreamedInput } from '../../../platform/http/parse-input.ts';
import { issueInWords } from '../../../platform/language/sentence-of.ts';
import type { Services } from '../../../platform/services.ts';
import { createMemoryBudget, type MemoryBudget } from './memory-budget.ts';
import { readBatch } from './read-batch.ts';

const batchesAtOnce = 4;
const visible = /^[\x21-\x7e]+$/;

/** Room for a few of the largest batches, or for a hundred usual ones. */
export function ingestionBudget(): MemoryBudget {
  return createMemoryBudget(batchesAtOnce * interactionLimits.batchBytes);
}

/**
 * Keeps the good interactions of a batch, once: whoever got no answer sends the same batch again. What is answered as
 * accepted survives a power cut.
 */
export async function addInteractions(
  services: Services,
  budget: MemoryBudget,
  given: { workspaceId: string; body: StreamedInput; batchKey: string | null; language: Language },
): Promise<BatchAnswer> {
  const { workspaceId, body, batchKey, language } = given;
  let taken = 0;
  const take = (bytes: number) => {
    if (!budget.take(bytes)) throw fail('too_many_requests', { seconds: 1 });
    taken += bytes;
  };
  try {
    if (batchKey !== null && !isBatchKey(batchKey)) {
      const message = issueInWords('batch_key', language);
      throw fail('request_invalid', { issues: [{ path: 'header.Idempotency-Key', message }] });
    }
    const isLines = body.mediaType === 'application/x-ndjson';
    const chunks = watch(body.stream, take);
    const { rows, rejected, contentHash } = await readBatch({ chunks, isLines, language });
    const key = batchKey ?? contentHash;
    if (rows.length === 0) return { batch: key, accepted: 0, repeated: false, rejected };

    const receivedAt = services.now().getTime();
    const kept = await services.interactions.addBatch({ workspaceId, key, contentHash, receivedAt, rows });
    return { batch: key, accepted: kept.accepted, repeated: kept.repeated, rejected };
  } finally {
    // What still comes of a batch that was refused is let go by.
    body.stream.destroy();
    budget.giveBack(taken);
  }
}

function isBatchKey(key: string): boolean {
  return key.length <= interactionLimits.batchKey && visible.test(key);
}

async function* watch(stream: AsyncIterable<Buffer>, take: (bytes: number) => void): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of stream) {
      take(chunk.length);
      yield chunk;
    }
  } catch (error) {
    if (isBadGzip(error)) throw fail('batch_unreadable', { reason: 'notGzip' });
    throw error;
  }
}

/** zlib's own codes: Z_DATA_ERROR for bytes that are none, Z_BUF_ERROR for an end that never came. */
function isBadGzip(error: unknown): boolean {
  return String((error as { code?: unknown }).code).startsWith('Z_');
}
