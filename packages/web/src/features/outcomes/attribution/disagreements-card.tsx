import { Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Disagreement } from './prepare-attribution.ts';

const few = 4;

/** Where the rules contradict each other, in words: there the choice of the rule makes the result. */
export function DisagreementsCard({ disagreements }: { disagreements: readonly Disagreement[] }) {
  const { t } = useTranslation('outcomes');
  const shown = disagreements.slice(0, few);
  const more = disagreements.length - shown.length;

  return (
    <Paper p="md" component="section" aria-labelledby="disagree-title">
      <Title order={2} id="disagree-title" mb="xs">
        {t('attribution.disagree.title')}
      </Title>
      {disagreements.length === 0 && <Text>{t('attribution.disagree.none')}</Text>}
      <Stack gap="xs" maw="80ch">
        {shown.map(({ key, kind, name, lowest, lowestModel, highest, highestModel }) => (
          <Text key={key}>
            {t(`attribution.disagree.${kind}`, {
              name,
              lowest,
              highest,
              lowestModel: t(`attribution.model.${lowestModel}`),
              highestModel: t(`attribution.model.${highestModel}`),
            })}
          </Text>
        ))}
        {more > 0 && <Text c="dimmed">{t('attribution.disagree.more', { count: more })}</Text>}
      </Stack>
    </Paper>
  );
}
