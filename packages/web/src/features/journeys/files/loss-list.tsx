import type { MapFileLoss } from '@anklang/domain';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/index.ts';

/** What got lost, how often, with a few examples. */
export function LossList({ losses }: { losses: readonly MapFileLoss[] }) {
  const { t } = useTranslation('journeyFiles');
  const format = useFormat();
  if (losses.length === 0) return null;

  return (
    <Text component="ul" size="sm" m={0} pl="lg" style={{ overflowWrap: 'anywhere' }}>
      {losses.map(({ what, count, examples }) => {
        const values = { what: t(`notHeld.${what}`), formatted: format.number(count), examples: examples.join(' · ') };
        if (examples.length === 0) return <li key={what}>{t('exampleNone', values)}</li>;
        return <li key={what}>{t(examples.length < count ? 'exampleMore' : 'example', values)}</li>;
      })}
    </Text>
  );
}
