import { defaultCuts } from '@anklang/analysis';
import { fail, type LevelCuts, type LogMapping } from '@anklang/domain';

/** Where the three levels of a mapped rating end and begin. */
export function cutsOfRating({ scale, disappointing: told }: NonNullable<LogMapping['rating']>): LevelCuts {
  if (!scale.every(Number.isInteger)) {
    throw fail('mapping_invalid', { issues: [{ path: 'rating.scale', message: 'scale_whole' }] });
  }
  const { disappointingTo, delightingFrom } = defaultCuts(scale);
  const disappointing = told ?? disappointingTo;
  return { disappointing, delighting: Math.max(disappointing + 1, delightingFrom) };
}
