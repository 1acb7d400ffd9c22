import { attributionModelNames, type ConversionAttribution } from '@anklang/domain';
import { writeCsv } from '../../../lib/write-csv.ts';

/** All models with intervals, in conversions and value, for a spreadsheet. */
export function attributionCsv({ touchpoints, steps }: ConversionAttribution): string {
  const measures = ['conversions', 'value'] as const;
  const columns = attributionModelNames.flatMap((model) => measures.map((measure) => ({ model, measure })));
  return writeCsv([
    [
      'touchpoint',
      ...columns.flatMap(({ model, measure }) => ['', 'Low', 'High'].map((end) => `${model}.${measure}${end}`)),
      'removalEffect',
      'valueRemovalEffect',
    ],
    ...touchpoints.map(({ step, credit, removalEffect, valueRemovalEffect }) => [
      steps[step]?.name ?? '',
      ...columns.flatMap(({ model, measure }) => {
        const estimate = credit[model]?.[measure];
        return estimate ? [estimate.value, estimate.low, estimate.high] : [null, null, null];
      }),
      removalEffect,
      valueRemovalEffect,
    ]),
  ]);
}

/** Every transition of the flow picture; `to` is empty where ways end. */
export function flowCsv({ flows, steps }: ConversionAttribution): string {
  return writeCsv([
    ['position', 'from', 'to', 'conversions', 'nulls'],
    ...flows.map(({ position, from, to, conversions, nulls }) => [
      position + 1,
      steps[from]?.name ?? '',
      to === null ? null : (steps[to]?.name ?? ''),
      conversions,
      nulls,
    ]),
  ]);
}
