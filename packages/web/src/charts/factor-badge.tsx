import type { Factor } from '@anklang/domain';
import { Badge, Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const looks: Record<Factor, { mark: string; background: string; colour: string }> = {
  basic: { mark: '▼', background: 'var(--level-disappointing-soft)', colour: 'var(--level-disappointing-text)' },
  performance: { mark: '◆', background: 'var(--accent-soft)', colour: 'var(--accent-strong)' },
  excitement: { mark: '▲', background: 'var(--level-delighting-soft)', colour: 'var(--level-delighting-text)' },
  indifferent: { mark: '–', background: 'var(--level-ok-soft)', colour: 'var(--level-ok-text)' },
  unclear: { mark: '?', background: 'transparent', colour: 'var(--ink-soft)' },
};

/** The kind of effect in one word, with its meaning on demand. */
export function FactorBadge({ factor }: { factor: Factor }) {
  const { t } = useTranslation('insights');
  const look = looks[factor];

  return (
    <Tooltip label={t(`factorMeaning.${factor}`)} multiline w={280}>
      <Badge
        component="button"
        type="button"
        tt="none"
        fw={600}
        variant="default"
        bg={look.background}
        c={look.colour}
        bd="1px solid var(--line)"
        style={{ cursor: 'help', flex: 'none' }}
        styles={{ label: { overflow: 'visible' } }}
      >
        <span aria-hidden>{look.mark} </span>
        {t(`factor.${factor}`)}
      </Badge>
    </Tooltip>
  );
}
