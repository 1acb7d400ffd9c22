import type { FileFormat, SurveyMapping } from '@anklang/domain';
import { asNumber, type ColumnDraft, type MappingDraft } from './mapping-draft.ts';

type Extras = { name?: string; format?: FileFormat };

/** The draft as the mapping that is sent and saved; null while a needed part is still missing. */
export function finishMapping(draft: MappingDraft, extras: Extras = {}): SurveyMapping | null {
  const columnsAs = (role: ColumnDraft['role']) => draft.columns.filter((column) => column.role === role);
  const outcome = columnsAs('outcome')[0];
  const touchpoints = columnsAs('touchpoint');
  const outcomeScale = outcome && scaleOf(outcome);
  if (!outcome || !outcomeScale || touchpoints.length === 0) return null;
  const finished: SurveyMapping['touchpoints'] = [];
  for (const column of touchpoints) {
    const scale = scaleOf(column);
    if (!scale) return null;
    finished.push({
      column: column.column,
      ...named(column),
      scale,
      ...codes('notUsed', column.notUsed),
      ...codes('missing', column.missing),
      ...cutsOf(column),
      ...(column.aliases.length > 0 ? { aliases: column.aliases } : {}),
    });
  }
  const respondent = columnsAs('respondent')[0]?.column;
  const weight = columnsAs('weight')[0]?.column;

  return {
    ...(extras.name ? { name: extras.name } : {}),
    ...(respondent ? { respondent } : {}),
    ...(weight ? { weight } : {}),
    segments: columnsAs('segment').map((column) => column.column),
    outcome: { column: outcome.column, ...named(outcome), scale: outcomeScale, ...codes('missing', outcome.missing) },
    touchpoints: finished,
    ...(extras.format && Object.keys(extras.format).length > 0 ? { format: extras.format } : {}),
  };
}

function scaleOf({ low, high }: ColumnDraft): [number, number] | null {
  return low !== null && high !== null && low < high ? [low, high] : null;
}

function named({ name }: ColumnDraft): { name?: string } {
  const trimmed = name.trim();
  return trimmed ? { name: trimmed } : {};
}

/** Numbers are written as numbers, words as words, the way people write a mapping by hand. */
function codes<K extends 'notUsed' | 'missing'>(key: K, values: readonly string[]): { [P in K]?: (string | number)[] } {
  if (values.length === 0) return {};
  return { [key]: values.map((value) => asNumber(value) ?? value) } as { [P in K]?: (string | number)[] };
}

function cutsOf({ cuts }: ColumnDraft): { levels?: { disappointing: number; delighting: number } } {
  if (!cuts || cuts.disappointing === null || cuts.delighting === null) return {};
  return { levels: { disappointing: cuts.disappointing, delighting: cuts.delighting } };
}
