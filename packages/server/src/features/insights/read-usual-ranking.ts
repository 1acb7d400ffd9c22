import { type Language, type Ranking, RankingQuery } from '@anklang/domain';
import type { Services } from '../../platform/services.ts';
import { computedOf } from './computed-of.ts';
import { readRanking } from './read-ranking.ts';

/** The ranking of a wave as its page shows it when nothing else is asked for. */
export function readUsualRanking(
  services: Services,
  asked: { workspaceId: string; waveId: string; language: Language },
): Promise<Ranking> {
  return readRanking(services, computedOf(services), { ...asked, query: RankingQuery.parse({}) });
}
