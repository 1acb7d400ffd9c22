import type { JourneyMapContent } from '@anklang/domain';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** In words, by step: where its ways lead beside the order of the steps. */
export function useWaysFrom({ steps, ways }: JourneyMapContent): ReadonlyMap<string, string> {
  const { t } = useTranslation('journeyMap');
  return useMemo(() => {
    const places = new Map(steps.map(({ id }, index) => [id, index]));
    const said = new Map<string, string>();
    for (const { from, to, name } of ways) {
      const target = steps[places.get(to) ?? -1];
      if (!target) continue;
      const isBack = (places.get(to) ?? 0) < (places.get(from) ?? 0);
      const words = t(isBack ? 'step.wayBack' : 'step.wayTo', { name: target.name });
      said.set(from, [said.get(from), name ? `${words} (${name})` : words].filter(Boolean).join(', '));
    }
    return said;
  }, [steps, ways, t]);
}
