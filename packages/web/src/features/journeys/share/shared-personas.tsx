import { everybody, type SharedMap } from '@anklang/domain';
import { SegmentedControl, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

type Props = { shared: SharedMap; persona: string; onChange: (persona: string) => void };

/** Whose view is shown, with what that persona sets out for. */
export function SharedPersonas({ shared: { map, references }, persona, onChange }: Props) {
  const { t } = useTranslation('journeyShare');
  if (map.personas.length === 0) return null;
  const nameOf = (id: string) => references.segments.find((segment) => segment.id === id)?.name ?? '…';
  const chosen = map.personas.find(({ id }) => id === persona);
  return (
    <Stack gap={6} align="flex-start">
      <SegmentedControl
        aria-label={t('page.persona')}
        value={persona}
        onChange={onChange}
        data={[
          { value: everybody, label: t('page.everybody') },
          ...map.personas.map(({ id }) => ({ value: id, label: nameOf(id) })),
        ]}
      />
      {chosen && (chosen.scenario || chosen.goal) && (
        <Text fz="sm" c="dimmed" maw="80ch">
          {[chosen.scenario, chosen.goal].filter(Boolean).join(' · ')}
        </Text>
      )}
    </Stack>
  );
}
