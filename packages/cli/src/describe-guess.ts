import type { MappedOutcome, MappedTouchpoint, SurveyMapping } from '@anklang/domain';
import type { Console } from './terminal/console.ts';

const unusedShown = 12;

/** Says what a guessed mapping takes the columns for, and which it leaves aside. */
export function describeGuess(mapping: SurveyMapping, columns: readonly string[], { words, note }: Console): void {
  const line = (term: string, text: string) => note(`  ${term}: ${text}`);
  const none = words.say('cli:guess.none');
  note(words.say('cli:guess.title'));
  line(words.say('cli:guess.outcome'), columnText(mapping.outcome, words));
  line(words.say('cli:guess.touchpoints'), mapping.touchpoints.map(({ column }) => column).join(', '));
  for (const text of alike(mapping.touchpoints, words)) note(`    ${text}`);
  line(words.say('cli:guess.respondent'), mapping.respondent ?? none);
  line(words.say('cli:guess.weight'), mapping.weight ?? none);
  line(words.say('cli:guess.segments'), mapping.segments.length > 0 ? mapping.segments.join(', ') : none);
  const unused = columns.filter((column) => !usedBy(mapping).has(column));
  if (unused.length === 0) return;
  const names = [...unused.slice(0, unusedShown), ...(unused.length > unusedShown ? ['…'] : [])];
  line(words.say('cli:guess.unused', { count: unused.length }), names.join(', '));
}

function usedBy({ respondent, weight, segments, outcome, touchpoints }: SurveyMapping): Set<string | undefined> {
  return new Set([respondent, weight, ...segments, outcome.column, ...touchpoints.map(({ column }) => column)]);
}

type Asked = MappedOutcome | MappedTouchpoint;

function columnText(asked: Asked, words: Console['words']): string {
  const [lowest, highest] = asked.scale;
  const column = words.say('cli:guess.column', { column: asked.column, lowest, highest });
  return [column, ...codeTexts(asked, words)].join('; ');
}

function codeTexts(asked: Asked, words: Console['words']): string[] {
  const said = (key: 'cli:guess.notUsed' | 'cli:guess.missing', codes: readonly (string | number)[] = []) =>
    codes.length > 0 ? [words.say(key, { codes: codes.join(', ') })] : [];
  return [
    ...('notUsed' in asked ? said('cli:guess.notUsed', asked.notUsed) : []),
    ...said('cli:guess.missing', asked.missing),
  ];
}

// Touchpoints asked alike are said once.
function alike(touchpoints: readonly MappedTouchpoint[], words: Console['words']): string[] {
  const groups = Map.groupBy(touchpoints, ({ scale, notUsed, missing }) => JSON.stringify([scale, notUsed, missing]));
  return [...groups.values()].map((group) => {
    const columns = group.length === touchpoints.length ? '*' : group.map(({ column }) => column).join(', ');
    return columnText({ ...group[0]!, column: columns }, words);
  });
}
