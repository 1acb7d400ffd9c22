import type { TouchpointRecord } from '@anklang/domain';
import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconGitMerge } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../lib/session/index.ts';
import { MergeDialog } from './merge-dialog.tsx';

/** What is rarely done with a touchpoint, and only by who manages the register. */
export function RecordMenu({ record }: { record: Pick<TouchpointRecord, 'id' | 'name'> }) {
  const { t } = useTranslation('merge');
  const [isMerging, setMerging] = useState(false);
  if (!useMay('touchpoint.manage')) return null;

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
      {isMerging && <MergeDialog kept={record} otherId={null} onClose={() => setMerging(false)} />}
    </>
  );
}
