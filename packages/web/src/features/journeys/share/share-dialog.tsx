import { Button, Divider, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspaceId } from '../../../lib/session/index.ts';
import { CopyField } from '../../../ui/copy-field.tsx';
import { NewShareForm } from './new-share-form.tsx';
import { ShareList } from './share-list.tsx';

/** Links to a journey: make one, see who has looked, take one back. */
export function ShareDialog({ mapId, onClose }: { mapId: string; onClose: () => void }) {
  const { t } = useTranslation(['journeyShare', 'shell']);
  const which = { workspaceId: useWorkspaceId(), mapId };
  const [token, setToken] = useState<string | null>(null);

  return (
    <Modal opened onClose={onClose} size="lg" title={t('title')} closeButtonProps={{ 'aria-label': t('shell:close') }}>
      <Stack gap="lg">
        <Text size="sm" c="dimmed">
          {t('lead')}
        </Text>
        {token === null ? (
          <NewShareForm which={which} onMade={setToken} />
        ) : (
          <Stack gap="sm">
            <CopyField label={t('made.link')} description={t('made.hint')} value={addressOfShare(token)} />
            <Button variant="default" onClick={() => setToken(null)} w="fit-content">
              {t('made.another')}
            </Button>
          </Stack>
        )}
        <Divider />
        <ShareList which={which} />
      </Stack>
    </Modal>
  );
}

/** The token stands behind `#`: no server log and no referrer ever sees it. */
function addressOfShare(token: string): string {
  return `${window.location.origin}/shared#${token}`;
}
