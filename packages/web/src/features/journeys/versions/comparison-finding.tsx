import type { JourneyMapContent, MapComparison } from '@anklang/domain';
import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/index.ts';
import { useMap } from '../live/map-context.ts';
import { countKinds, curveDifference } from './prepare-comparison.ts';

type Props = { before: JourneyMapContent; after: JourneyMapContent; comparison: MapComparison };

/** How much is different, in one sentence, and whether the curve rose. */
export function Finding({ before, after, comparison }: Props) {
  const { t } = useTranslation('journeyParts');
  const format = useFormat();
  const { cells, points, parts, ...steps } = countKinds(comparison);
  const counted = (count: number) => ({ count, formatted: format.number(count) });
  const said = [
    ...(['added', 'removed', 'renamed', 'moved'] as const).map(
      (mark) => steps[mark] > 0 && t(`compare.steps.${mark}`, counted(steps[mark])),
    ),
    cells > 0 && t('compare.cells', counted(cells)),
    points > 0 && t('compare.curvePoints', counted(points)),
    parts > 0 && t('compare.parts', counted(parts)),
  ].filter((one) => one !== false);

  return (
    <Stack gap={4}>
      {said.length > 0 && <Text fw={600}>{t('compare.finding', { list: format.list(said) })}</Text>}
      <CurveLine before={before} after={after} />
    </Stack>
  );
}

function CurveLine({ before, after }: Omit<Props, 'comparison'>) {
  const { t } = useTranslation('journeyParts');
  const format = useFormat();
  const { persona } = useMap();
  const difference = curveDifference({ before, after }, persona);
  if (!difference) return null;
  const { mean, steps } = difference;
  const by = { count: Math.abs(mean), formatted: format.number(Math.abs(mean)) };
  const curve =
    mean === 0 ? t('compare.curve.equal') : t(mean > 0 ? 'compare.curve.higher' : 'compare.curve.lower', by);

  return <Text fz="sm">{t('compare.curveBasis', { curve, count: steps, formatted: format.number(steps) })}</Text>;
}
