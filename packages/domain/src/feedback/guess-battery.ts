import { splitName } from './column-names.ts';
import { countAnswers, type GuessedScale, guessScale } from './guess-scale.ts';
import { namesAdministration, namesSegment, outcomeHint } from './guess-words.ts';
import type { ColumnSummary } from './schema.ts';

/** Columns that were asked alike, one below the other: the usual form of a page of ratings. */
export type Battery = {
  readonly question: string;
  readonly columns: readonly ColumnSummary[];
  readonly guessed: GuessedScale;
};

/**
 * Groups columns by the question number in their names (`Q7ART`, `Q7FOOD`); without numbers, by their scale. The
 * largest group comes first.
 */
export function findBatteries(columns: readonly ColumnSummary[]): Battery[] {
  const candidates = columns.filter(
    (column) =>
      countAnswers(column) !== null &&
      !namesSegment(column.name) &&
      !namesAdministration(column.name) &&
      outcomeHint(column.name)?.why !== 'recommendation',
  );
  const numbered = groupBy(candidates, (column) => splitName(column.name).question);
  numbered.delete('');
  const batteries = toBatteries(numbered).filter(({ columns: asked }) => asked.length >= 3);
  const best = batteries.length > 0 ? batteries : toBatteries(groupBy(candidates, scaleKeyAmong(candidates)));
  return best.sort((a, b) => b.columns.length - a.columns.length);
}

function toBatteries(groups: ReadonlyMap<string, ColumnSummary[]>): Battery[] {
  return [...groups].flatMap(([question, columns]) => {
    const guessed = guessScale(columns, null);
    return guessed === null || !isOpinion(columns, guessed) ? [] : [{ question, columns, guessed }];
  });
}

/** Two or three answers may be anything; only many such columns, or their names, make them ratings. */
function isOpinion(columns: readonly ColumnSummary[], { scale }: GuessedScale): boolean {
  const steps = scale[1] - scale[0];
  if (steps >= 4) return true;
  const named = columns.filter(({ name }) => /rating|bewert|zufrieden|satisf|urteil|note$/i.test(name)).length;
  return named * 2 >= columns.length;
}

// Whether a 6 is an answer or "not used" shows in how its share varies between columns, so those columns are read
// together: one that everybody used looks like a scale to 6 when it stands alone.
function scaleKeyAmong(candidates: readonly ColumnSummary[]): (column: ColumnSummary) => string {
  const toSix = candidates.filter(({ maximum }) => maximum === 6);
  const together = toSix.length >= 3 ? guessScale(toSix, null) : null;
  return (column) => {
    const guessed = column.maximum === 6 && together !== null ? together : guessScale([column], null);
    return guessed === null ? 'none' : guessed.scale.join('–');
  };
}

function groupBy(columns: readonly ColumnSummary[], keyOf: (column: ColumnSummary) => string) {
  const groups = new Map<string, ColumnSummary[]>();
  for (const column of columns) {
    const key = keyOf(column);
    if (key === 'none') continue;
    groups.set(key, [...(groups.get(key) ?? []), column]);
  }
  return groups;
}
