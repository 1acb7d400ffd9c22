import type { EstimateOrNotEnough, JourneyVariants, Step } from '@anklang/domain';

/** A step of a path, with how often it follows itself there. */
export type PathPart = { place: number; step: Step; times: number };

export type VariantRow = {
  id: string;
  rank: number;
  parts: PathPart[];
  keys: string[];
  journeys: number;
  share: number;
  coverage: number;
  rated: number;
  rating: EstimateOrNotEnough;
  converted: number;
};

export function prepareVariants({ rows, steps }: JourneyVariants): VariantRow[] {
  return rows.map((row, index) => ({
    id: row.path.join(' '),
    rank: index + 1,
    parts: partsOf(row.path, steps),
    keys: row.path.map((place) => steps[place]!.key),
    journeys: row.journeys,
    share: row.share,
    coverage: row.coverage,
    rated: row.rated,
    rating: row.rating,
    converted: row.converted,
  }));
}

/** The same step over and over is one part: "Hotline ×3". */
function partsOf(path: readonly number[], steps: readonly Step[]): PathPart[] {
  const parts: PathPart[] = [];
  for (const place of path) {
    const last = parts.at(-1);
    if (last?.place === place) last.times += 1;
    else parts.push({ place, step: steps[place]!, times: 1 });
  }
  return parts;
}

/** Hues as far from each other as the golden angle lays them: neighbours in the list differ most. */
export function hueOf(place: number): number {
  return Math.round((place * 137.508 + 230) % 360);
}
