import { Alert, Button, Drawer, Stack, Tabs, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { notifyDone } from '../../../ui/notify.ts';
import { useMap } from '../live/map-context.ts';
import { ComparisonDialog } from './comparison-dialog.tsx';
import { HistoryList } from './history-list.tsx';
import { KeepVersion } from './keep-version.tsx';
import type { Restored } from './restored.ts';
import { VersionList } from './version-list.tsx';

/** States of the journey under a name, to come back to and to compare with; and all that was changed. */
export function VersionsDrawer({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['journeyParts', 'shell']);
  const { mayEdit } = useMap();
  const [comparedId, setComparedId] = useState<string | null>(null);
  const [restored, setRestored] = useState<Restored | null>(null);

  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="lg"
      title={t('versions.title')}
      closeButtonProps={{ 'aria-label': t('shell:close') }}
    >
      <Tabs defaultValue="versions" keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="versions">{t('versions.tab.versions')}</Tabs.Tab>
          <Tabs.Tab value="history">{t('versions.tab.history')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="versions">
          <Stack gap="lg">
            <Text fz="sm" c="dimmed">
              {t('versions.lead')}
            </Text>
            {restored && <TakeBack restored={restored} onDone={() => setRestored(null)} />}
            {mayEdit && <KeepVersion />}
            <VersionList onCompare={setComparedId} onRestored={setRestored} />
          </Stack>
        </Tabs.Panel>
        <Tabs.Panel value="history">
          <HistoryList />
        </Tabs.Panel>
      </Tabs>
      {comparedId !== null && <ComparisonDialog versionId={comparedId} onClose={() => setComparedId(null)} />}
    </Drawer>
  );
}

function TakeBack({ restored: { name, before }, onDone }: { restored: Restored; onDone: () => void }) {
  const { t } = useTranslation('journeyParts');
  const { change } = useMap();
  const takeBack = () => {
    change([{ do: 'replaceMap', map: before }]);
    notifyDone(t('versions.takenBack'));
    onDone();
  };

  return (
    <Alert variant="light" color="var(--accent)" role="status">
      <Stack gap="xs" align="flex-start">
        <Text fz="sm">{t('versions.restored', { name })}</Text>
        <Button size="compact-sm" variant="default" onClick={takeBack}>
          {t('versions.takeBack')}
        </Button>
      </Stack>
    </Alert>
  );
}
