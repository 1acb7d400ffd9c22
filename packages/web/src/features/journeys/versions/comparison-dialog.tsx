import type { JourneyMapContent, MapVersion } from '@anklang/domain';
import { Checkbox, Group, Modal, NativeSelect, Stack, Text } from '@mantine/core';
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/index.ts';
import { Loaded } from '../../../ui/loaded.tsx';
import { useMap } from '../live/map-context.ts';
import { Comparison } from './comparison.tsx';
import { versionOf, versionsOf } from './versions-queries.ts';

const now = 'now';

/** Two states of the journey side by side: a kept one and the one of now, or two kept ones. */
export function ComparisonDialog({ versionId, onClose }: { versionId: string; onClose: () => void }) {
  const { t } = useTranslation(['journeyParts', 'shell']);
  const [chosen, setChosen] = useState({ from: versionId, to: now });
  const [onlyDifferent, setOnlyDifferent] = useState(true);
  const choices = useChoices();
  const before = useContent(chosen.from);
  const after = useContent(chosen.to);

  return (
    <Modal
      opened
      onClose={onClose}
      fullScreen
      title={t('compare.title')}
      closeButtonProps={{ 'aria-label': t('shell:close') }}
    >
      <Stack gap="md" maw="var(--page-width)" mx="auto">
        <Group gap="md" align="flex-end">
          {(['from', 'to'] as const).map((side) => (
            <NativeSelect
              key={side}
              label={t(`compare.${side}`)}
              value={chosen[side]}
              onChange={(event) => setChosen({ ...chosen, [side]: event.currentTarget.value })}
              data={choices}
            />
          ))}
          <Checkbox
            mb={8}
            label={t('compare.onlyDifferent')}
            checked={onlyDifferent}
            onChange={(event) => setOnlyDifferent(event.currentTarget.checked)}
          />
        </Group>
        {chosen.from === chosen.to ? (
          <Text>{t('compare.sameChosen')}</Text>
        ) : (
          <Loaded query={before}>
            {(one) => (
              <Loaded query={after}>
                {(other) => <Comparison before={one} after={other} onlyDifferent={onlyDifferent} />}
              </Loaded>
            )}
          </Loaded>
        )}
      </Stack>
    </Modal>
  );
}

function useChoices(): { value: string; label: string }[] {
  const { t } = useTranslation('journeyParts');
  const format = useFormat();
  const { workspaceId, journey } = useMap();
  const versions = useQuery(versionsOf({ workspaceId, mapId: journey.id }));
  const labelOf = ({ name, createdAt }: MapVersion) => t('compare.versionOn', { name, date: format.date(createdAt) });

  return [
    { value: now, label: t('compare.now') },
    ...(versions.data ?? []).map((version) => ({ value: version.id, label: labelOf(version) })),
  ];
}

/** What is drawn now is on the page already; a kept state is read. */
function useContent(chosen: string): UseQueryResult<JourneyMapContent> {
  const { workspaceId, journey, map } = useMap();
  const which = { workspaceId, mapId: journey.id };
  const isNow = chosen === now;
  const kept = useQuery({
    ...versionOf(which, chosen),
    enabled: !isNow,
    select: (version) => version.map,
  });
  return isNow ? ({ ...kept, data: map, error: null, isPending: false } as UseQueryResult<JourneyMapContent>) : kept;
}
