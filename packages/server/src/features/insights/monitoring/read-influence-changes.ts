import { findDrift } from '@anklang/analysis';
import type { WaveChange } from '@anklang/domain';
import type { Services } from '../../../platform/services.ts';
import { estimate, isKnown } from '../measured.ts';
import { readKnown } from '../relevance/load-measured.ts';
import { listLinks } from '../relevance/repository.ts';

export type InfluenceChange = NonNullable<WaveChange['influence']>;

type Asked = { workspaceId: string; before: string; after: string; falseDiscoveryRate: number };

/**
 * How shares of influence moved, by touchpoint, as far as the rankings of both waves are computed already. Shares compare
 * only where both waves rank the same touchpoints: otherwise there are none.
 */
export async function readInfluenceChanges(
  services: Services,
  { workspaceId, before, after, falseDiscoveryRate }: Asked,
): Promise<Map<string, InfluenceChange>> {
  const questions = [before, after].map((waveId) => ({ waveId, answers: [] }));
  const [known, links] = await Promise.all([
    readKnown(services, { workspaceId, questions }),
    listLinks(services.database, [before, after]),
  ]);
  const [earlier, later] = questions.map((question) => {
    const of = new Map(links.filter(({ waveId }) => waveId === question.waveId).map((link) => [link.column, link]));
    return new Map(
      (known.of(question)?.touchpoints ?? []).flatMap(({ key, relevance }) => {
        const id = of.get(key)?.touchpointId;
        return id !== undefined && relevance && isKnown(relevance) ? [[id, relevance] as const] : [];
      }),
    );
  });
  const same = [...later!.keys()].filter((id) => earlier!.has(id));
  if (same.length === 0 || same.length < earlier!.size || same.length < later!.size) return new Map();

  const pairs = same.map((id) => ({ before: earlier!.get(id)!, after: later!.get(id)! }));
  const drifts = findDrift(pairs, { falseDiscoveryRate });
  return new Map(
    same.map((id, i) => {
      const { direction, by } = drifts[i]!;
      return [id, { ...pairs[i]!, by: estimate(by!), direction }];
    }),
  );
}
