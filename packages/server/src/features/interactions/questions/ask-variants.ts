import { meanOfSums } from '@anklang/analysis';
import type { JourneyVariants } from '@anklang/domain';
import type { Services } from '../../../platform/services.ts';
import { measured } from '../../insights/index.ts';
import type { Asked } from './ask-graph.ts';
import { countBasis, countMeasure } from './count-basis.ts';
import { placesOf } from './places.ts';
import { poseQuestion } from './pose-question.ts';

/** Different paths, most taken first. */
export async function askVariants(
  services: Services,
  { signal, limit, ...asked }: Asked & { limit: number },
): Promise<JourneyVariants> {
  const posed = await poseQuestion(services, asked);
  const asking = { services, posed, signal };
  const variants = await countMeasure(asking, 'variants', { limit });
  const { journeys, customers, rows, ...counts } = variants.table;
  const places = placesOf(posed.steps, new Set(rows.flatMap(({ path }) => path)));
  let covered = 0;
  return {
    ...(await countBasis(asking, [variants], { journeys, customers })),
    steps: places.steps,
    variants: counts.variants,
    toCover80: counts.toCover80,
    rows: rows.map(({ path, journeys: taken, rated, ratingSum, ratingSquares, converted }) => {
      covered += taken;
      return {
        path: path.map(places.placeOf),
        journeys: taken,
        share: taken / journeys,
        coverage: covered / journeys,
        rated,
        meanRating: rated === 0 ? null : ratingSum / rated,
        rating: measured(meanOfSums({ n: rated, sum: ratingSum, squares: ratingSquares })),
        converted,
      };
    }),
  };
}
