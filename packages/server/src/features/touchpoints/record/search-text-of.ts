import { type FieldKey, foldText, type Profile, touchpointFields } from '@anklang/domain';

const wordKinds = new Set(['text', 'longText', 'words', 'attributes', 'own']);
const fieldsOfWords = (Object.keys(touchpointFields) as FieldKey[]).filter((field) =>
  wordKinds.has(touchpointFields[field].kind),
);

/** All words of a record, folded, the name first; hyphenated words also in one, so that "email" finds "E-Mail". */
export function searchTextOf({ key, profile }: { key: string; profile: Profile }): string {
  const texts = [key, ...fieldsOfWords.flatMap((field) => wordsOf(profile[field]))];
  const folded = foldText(texts.filter((text) => text !== '').join('\n'));
  const inOne = folded.match(/[^\s-]+(?:-[^\s-]+)+/g) ?? [];
  return [folded, ...new Set(inOne.map((word) => word.replaceAll('-', '')))].join(' ');
}

function wordsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [String(value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsOf) : [];
}
