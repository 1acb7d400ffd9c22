import type { EstimateOrNotEnough, Language, Report, ReportTouchpoint } from '@anklang/domain';
import { type Words, wordsOf } from '../../platform/language/words.ts';

type Cell = string | number | null;

/** The ranking as a spreadsheet of the language reads it: German with semicolons and decimal commas, both with a mark of their encoding. */
export function rankingCsv(report: Report, language: Language): string {
  const words = wordsOf(language);
  const rows = [header(words), ...report.touchpoints.map((touchpoint) => rowOf(touchpoint, words))];
  const delimiter = language === 'de' ? ';' : ',';
  const lines = rows.map((row) => row.map((cell) => writeCell(cell, language, delimiter)).join(delimiter));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

const estimates = ['mean', 'disappointing', 'ok', 'delighting', 'share', 'penalty', 'reward'] as const;
const potentials = ['avoidDisappointment', 'createDelight'] as const;
const npsEstimates = ['penaltyNps', 'rewardNps', 'avoidDisappointmentNps', 'createDelightNps'] as const;

function header({ say }: Words): string[] {
  const single = ['rank', 'rankLow', 'rankHigh', 'key', 'name', 'n', 'notUsed', 'missing', 'factor'] as const;
  const withBounds = [...estimates, ...potentials, ...npsEstimates].flatMap((name) => {
    const what = say(`report:csv.${name}`);
    return [what, say('report:csv.low', { what }), say('report:csv.high', { what })];
  });
  return [...single.map((name) => say(`report:csv.${name}`)), ...withBounds];
}

function rowOf(touchpoint: ReportTouchpoint, { say }: Words): Cell[] {
  const { influence, key, name, n, notUsed, missing, factor, mean, levelShares, penalty, reward, potential, inNps } =
    touchpoint;
  const numbers: (EstimateOrNotEnough | null | undefined)[] = [
    mean,
    levelShares?.disappointing,
    levelShares?.ok,
    levelShares?.delighting,
    influence?.share,
    penalty,
    reward,
    potential.avoidDisappointment,
    potential.createDelight,
    inNps?.penalty,
    inNps?.reward,
    inNps?.potential.avoidDisappointment,
    inNps?.potential.createDelight,
  ];
  return [
    influence?.rank ?? null,
    influence?.rankLow ?? null,
    influence?.rankHigh ?? null,
    key,
    name,
    n,
    notUsed,
    missing,
    say(`report:factor.${factor}`),
    ...numbers.flatMap(bounds),
  ];
}

function bounds(estimate: EstimateOrNotEnough | null | undefined): Cell[] {
  if (!estimate || 'notEnough' in estimate) return [null, null, null];
  return [estimate.value, estimate.low, estimate.high];
}

function writeCell(cell: Cell, language: Language, delimiter: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return language === 'de' ? String(cell).replace('.', ',') : String(cell);
  const text = withoutFormula(cell);
  return text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A spreadsheet would run what begins with one of these signs; plain numbers are harmless. */
export function withoutFormula(text: string): string {
  if (!/^[=+\-@\t\r]/.test(text) || /^[+-]?\d+([.,]\d+)?$/.test(text)) return text;
  return `'${text}`;
}
