import { attributionModelNames, type ConversionAttribution, type Language } from '@anklang/domain';
import { type ShownEstimate, showEstimate } from '../../../charts/estimate.ts';
import { type Formats, formatsFor } from '../../../charts/format.ts';
import type { Money } from '../../../lib/format/index.ts';

export type CreditUnit = 'conversions' | 'value';
export type ModelName = (typeof attributionModelNames)[number];
type Credited = Extract<ShownEstimate, { kind: 'estimate' }>;

export type CreditRow = {
  key: string;
  name: string;
  credit: Record<ModelName, Credited | null>;
  markov: Credited;
  removal: string;
};

export type Disagreement = {
  key: string;
  name: string;
  kind: 'opener' | 'closer' | 'between';
  lowest: string;
  lowestModel: ModelName;
  highest: string;
  highestModel: ModelName;
};

export type AttributionModel = {
  rows: CreditRow[];
  models: readonly ModelName[];
  /** Sum of each column; it is the total of what was attributed. */
  sums: Record<ModelName, string | null>;
  total: string;
  /** A mark of an axis, where there is no room for a currency. */
  mark: (value: number) => string;
  /** Highest upper end of the Markov column, for its axis. */
  top: number;
  hasValue: boolean;
  lead: {
    name: string;
    share: string;
    interval: string;
    lowest: string;
    highest: string;
    /** Its interval lies above those of all others. */
    sure: boolean;
  } | null;
  disagreements: Disagreement[];
  /** The last step of every way to a conversion: most likely the conversion itself. */
  conversionItself: { key: string; name: string } | null;
};

export function prepareAttribution(
  answer: ConversionAttribution,
  options: { unit: CreditUnit; language: Language; money: Pick<Money, 'write'> },
): AttributionModel {
  const formats = formatsFor(options.language);
  const hasValue = answer.value > 0;
  const unit = hasValue ? options.unit : 'conversions';
  const digits = digitsOf(unit, answer[unit]);
  const bare = (value: number) => formats.decimal(value, digits);
  const write = unit === 'value' ? (value: number) => options.money.write(value, digits) : bare;
  const show = { write: bare, range: formats.range };
  const rows = answer.touchpoints.flatMap(({ step, credit, ...effects }): CreditRow[] => {
    const shown = Object.fromEntries(
      attributionModelNames.map((model) => [model, credited(showEstimate(credit[model]?.[unit], show), write)]),
    ) as CreditRow['credit'];
    const { key = String(step), name = '' } = answer.steps[step] ?? {};
    if (!shown.markov) return [];
    const removal = unit === 'value' ? effects.valueRemovalEffect : effects.removalEffect;
    return [{ key, name, credit: shown, markov: shown.markov, removal: formats.percent(removal, 1) }];
  });
  const conversionItself = findConversionItself(rows, answer[unit]);
  const models = attributionModelNames.filter((model) => rows.some(({ credit }) => credit[model] !== null));

  return {
    rows: rows.toSorted((a, b) => b.markov.value - a.markov.value),
    models,
    sums: Object.fromEntries(
      attributionModelNames.map((model) => [
        model,
        models.includes(model) ? write(rows.reduce((sum, { credit }) => sum + (credit[model]?.value ?? 0), 0)) : null,
      ]),
    ) as AttributionModel['sums'],
    total: write(answer[unit]),
    mark: formats.compact,
    top: Math.max(0, ...rows.map(({ markov }) => markov.high)),
    hasValue,
    lead: findLead(rows, { total: answer[unit], formats, models }),
    conversionItself,
    disagreements: findDisagreements(
      rows.filter(({ key }) => key !== conversionItself?.key),
      { models, total: answer[unit] },
    ),
  };
}

/** With its currency; the interval below it needs none. */
function credited(shown: ShownEstimate, write: (value: number) => string): Credited | null {
  if (shown.kind !== 'estimate') return null;
  const text = write(shown.value);
  return { ...shown, text, both: `${text} (${shown.interval})` };
}

/** Large amounts need no decimals; small ones would all read as nothing without. */
function digitsOf(unit: CreditUnit, total: number): number {
  if (total >= 100) return 0;
  return unit === 'value' ? 2 : 1;
}

function findConversionItself(rows: readonly CreditRow[], total: number): AttributionModel['conversionItself'] {
  const found = rows.find(({ credit }) => total > 0 && (credit.last?.value ?? 0) > total * 0.999);
  return found && rows.length > 1 ? { key: found.key, name: found.name } : null;
}

type LeadOptions = { total: number; formats: Formats; models: readonly ModelName[] };

function findLead(rows: readonly CreditRow[], { total, formats, models }: LeadOptions): AttributionModel['lead'] {
  const [first, ...others] = rows.toSorted((a, b) => b.markov.value - a.markov.value);
  if (!first || total <= 0 || first.markov.value <= 0) return null;
  const { low, high } = first.markov;
  // An interval whose ends read the same would look like certainty.
  const digits = formats.percent(low / total) === formats.percent(high / total) ? 1 : 0;
  const percent = (value: number) => formats.percent(value / total, digits);
  const values = models.flatMap((model) => first.credit[model]?.value ?? []);

  return {
    name: first.name,
    share: percent(first.markov.value),
    interval: formats.range(percent(low), percent(high)),
    lowest: percent(Math.min(...values)),
    highest: percent(Math.max(...values)),
    sure: others.every(({ markov }) => markov.high < first.markov.low),
  };
}

/** Rules contradict each other where their intervals are apart, by half as much again and by a hundredth of all. */
function findDisagreements(
  rows: readonly CreditRow[],
  { models, total }: { models: readonly ModelName[]; total: number },
): Disagreement[] {
  const found = rows.flatMap((row) => {
    const known = models.flatMap((model) => {
      const credit = row.credit[model];
      return credit ? [{ model, ...credit }] : [];
    });
    const [lowest, ...rest] = known.toSorted((a, b) => a.value - b.value);
    const highest = rest.at(-1);
    if (!lowest || !highest) return [];
    const apart = lowest.high < highest.low && highest.value - lowest.value >= total / 100;
    if (!apart || highest.value < 1.5 * lowest.value) return [];
    return [{ row, lowest, highest, by: highest.value - lowest.value }];
  });

  return found
    .toSorted((a, b) => b.by - a.by)
    .map(({ row, lowest, highest }) => ({
      key: row.key,
      name: row.name,
      kind: kindOf(lowest.model, highest.model),
      lowest: lowest.text,
      lowestModel: lowest.model,
      highest: highest.text,
      highestModel: highest.model,
    }));
}

function kindOf(lowest: ModelName, highest: ModelName): Disagreement['kind'] {
  if (highest === 'first' && lowest === 'last') return 'opener';
  return highest === 'last' && lowest === 'first' ? 'closer' : 'between';
}
