import type { ConversionAttribution } from '@anklang/domain';
import type { TFunction } from 'i18next';
import type { Formats } from '../../../charts/format.ts';
import type { FlowShow } from './arrange-flow.ts';

type Options = { show: FlowShow; t: TFunction<'outcomes'>; formats: Formats };

/** How many ways end with a conversion, and where most of those end that are asked for; null where none do. */
export function sayFlow(
  { flows, steps }: Pick<ConversionAttribution, 'flows' | 'steps'>,
  { show, t, formats }: Options,
): string | null {
  const ends = flows.filter(({ to }) => to === null);
  const total = { conversions: sumOf(ends, 'conversions'), nulls: sumOf(ends, 'nulls') };
  const side = show === 'all' ? 'nulls' : show;
  const [most] = ends.toSorted((a, b) => b[side] - a[side]);
  if (!most || total[side] === 0)
    return show === 'all' && total.conversions > 0
      ? sayFlow({ flows, steps }, { show: 'conversions', t, formats })
      : null;
  const share = show === 'all' ? total.conversions / (total.conversions + total.nulls) : most[side] / total[side];

  return t(`attribution.flow.finding.${show}`, { name: steps[most.from]?.name ?? '', share: formats.percent(share) });
}

function sumOf(flows: readonly { conversions: number; nulls: number }[], side: 'conversions' | 'nulls'): number {
  return flows.reduce((sum, flow) => sum + flow[side], 0);
}
