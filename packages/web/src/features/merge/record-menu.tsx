import type { TouchpointRecord } from '@anklang/domain';
import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconGitMerge } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay, useWorkspaceId } from '../../lib/session/index.ts';
import { MergeDialog } from './merge-dialog.tsx';

/** What is rarely done with a touchpoint, and only by who manages the register. */
export function RecordMenu({ record }: { record: Pick<TouchpointRecord, 'id' | 'name'> }) {
  const { t } = useTranslation('merge');
  const [isMerging, setMerging] = useState(false);
  const workspaceId = useWorkspaceId();
  const navigate = useNavigate();
  if (!useMay('touchpoint.manage')) return null;
  // Where it is the one on the page that goes, the page goes to the one that stays.
  const follow = ({ id: touchpointId }: { id: string }) =>
    void navigate({ to: '/w/$workspaceId/touchpoints/$touchpointId', params: { workspaceId, touchpointId } });

  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={t('menu')}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconGitMerge size={16} aria-hidden />} onClick={() => setMerging(true)}>
            {t('open')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isMerging && <MergeDialog kept={record} otherId={null} onClose={() => setMerging(false)} onMerged={follow} />}
    </>
  );
}
