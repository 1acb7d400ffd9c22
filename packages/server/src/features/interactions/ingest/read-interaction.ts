import { InteractionSchema, type Language } from '@anklang/domain';
import type { StoredInteraction } from '../../../platform/engine/stored-interaction.ts';
import { findUnstorable } from '../../../platform/http/unstorable.ts';
import { issueInWords } from '../../../platform/language/sentence-of.ts';
import { translate } from '../../../platform/language/translate.ts';
import { zodSentences } from '../../../platform/language/zod-sentences.ts';
import { fitsPlainly } from './fits-plainly.ts';
import { toStored } from './to-stored.ts';

type Rejection = { path: string; message: string };
export type ReadInteraction = { row: StoredInteraction } | { rejection: Rejection };

const longestPath = 200;
const longestMessage = 500;

/** Reads one interaction from its JSON, or says the first thing that is wrong with it. Throws where it is no JSON. */
export function readInteraction(text: string, language: Language): ReadInteraction {
  const value: unknown = JSON.parse(text);
  // Only an escape can smuggle in what raw UTF-8 cannot hold.
  const mayHideMore = text.includes('\\');
  if (fitsPlainly(value) && !(mayHideMore && findUnstorable(value).length > 0)) return { row: toStored(value) };

  const parsed = InteractionSchema.safeParse(value, { error: zodSentences[language] });
  if (!parsed.success) {
    const { path, message } = parsed.error.issues[0]!;
    return reject(path.map(String), issueInWords(message, language));
  }
  const reserved = findReserved(value as Record<string, unknown>);
  if (reserved !== null) return reject(reserved, issueInWords('key_reserved', language));
  const [unstorable] = findUnstorable(value);
  if (unstorable !== undefined) return reject(unstorable, translate(language, 'errors:parts.unstorable'));

  return { row: toStored(parsed.data) };
}

/** The schema drops this key without a word. */
function findReserved(value: Record<string, unknown>): string[] | null {
  for (const field of ['segments', 'properties'] as const) {
    const reserved = Object.keys(value[field] ?? {}).find((key) => key.trim() === '__proto__');
    if (reserved !== undefined) return [field, reserved];
  }
  return null;
}

/** What was sent may be in the words, at any length. */
function reject(path: string[], message: string): { rejection: Rejection } {
  return {
    rejection: {
      path: path.join('.').slice(0, longestPath).toWellFormed(),
      message: message.slice(0, longestMessage).toWellFormed(),
    },
  };
}
