import type { MeasureState } from '@anklang/domain';
import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const backgrounds: Record<MeasureState, string> = {
  proposed: 'var(--card)',
  decided: 'var(--sunken)',
  underWay: 'var(--accent-soft)',
  done: 'var(--level-delighting-soft)',
  stopped: 'var(--level-ok-soft)',
};

export function StateBadge({ state }: { state: MeasureState }) {
  const { t } = useTranslation('measures');
  return (
    <Badge
      tt="none"
      miw="max-content"
      variant="default"
      bd="1px solid var(--line)"
      bg={backgrounds[state]}
      c="var(--ink)"
    >
      {t(`state.${state}`)}
    </Badge>
  );
}
