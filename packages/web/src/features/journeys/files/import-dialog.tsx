import { type ImportedMap, routes } from '@anklang/domain';
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { uploadFile } from '../../../lib/api/index.ts';
import { useFormat } from '../../../lib/format/index.ts';
import { useWorkspaceId } from '../../../lib/session/index.ts';
import { ButtonLink } from '../../../ui/button-link.tsx';
import { FileDrop } from '../../../ui/file-drop.tsx';
import { LossList } from './loss-list.tsx';

/** Takes a file, makes a journey of it and says what of the file is not on it. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['journeyFiles', 'shell']);
  const workspaceId = useWorkspaceId();
  const queryClient = useQueryClient();
  const [imported, setImported] = useState<ImportedMap | null>(null);
  const take = (answer: ImportedMap) => {
    setImported(answer);
    void queryClient.invalidateQueries({ queryKey: ['workspace', workspaceId] });
  };

  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t('import.title')}
      closeButtonProps={{ 'aria-label': t('shell:close') }}
    >
      {imported ? (
        <Imported imported={imported} onAgain={() => setImported(null)} />
      ) : (
        <Stack gap="md">
          <Text size="sm" c="dimmed">
            {t('import.lead')}
          </Text>
          <FileDrop
            kinds={/\.(?:xlsx|xml|cjml)$/i}
            hint={t('import.hint')}
            sayWrongKind={(name) => t('import.wrongKind', { name })}
            send={(file, options) => uploadFile(routes.importMap, { workspaceId, file, ...options })}
            onSent={take}
          />
        </Stack>
      )}
    </Modal>
  );
}

function Imported({ imported, onAgain }: { imported: ImportedMap; onAgain: () => void }) {
  const { t } = useTranslation('journeyFiles');
  const format = useFormat();
  const workspaceId = useWorkspaceId();
  const { mapId, name, kept, notHeld } = imported;
  const counts = {
    ...{ count: kept.steps, formatted: format.number(kept.steps), cells: format.number(kept.cells) },
    ...{ levels: format.number(kept.levels), touchpoints: format.number(kept.touchpoints) },
  };

  return (
    <Stack gap="md">
      <div role="status">
        <Text fw={600}>{t('import.done', { name })}</Text>
        <Text size="sm">{t('import.kept', counts)}</Text>
      </div>
      <div>
        <Text size="sm" fw={600}>
          {notHeld.length === 0 ? t('import.heldAll') : t('import.notHeld')}
        </Text>
        <LossList losses={notHeld} />
      </div>
      <Group gap="xs">
        <ButtonLink to="/w/$workspaceId/journeys/$mapId" params={{ workspaceId, mapId }} data-autofocus>
          {t('import.toMap')}
        </ButtonLink>
        <Button variant="default" onClick={onAgain}>
          {t('import.another')}
        </Button>
      </Group>
    </Stack>
  );
}
