import { Menu, Text, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCheck, IconPlus, IconSelector } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe, useMembership } from '../lib/session/index.ts';
import classes from './workspace-switch.module.css';

const NewWorkspaceDialog = lazy(() => import('../features/workspaces/new-workspace-dialog.tsx'));

export function WorkspaceSwitch() {
  const { t } = useTranslation(['shell', 'workspaces']);
  const navigate = useNavigate();
  const { memberships } = useMe();
  const { workspace } = useMembership();
  const [adding, dialog] = useDisclosure(false);
  const goTo = (workspaceId: string) => void navigate({ to: '/w/$workspaceId', params: { workspaceId } });
  return (
    <>
      <Menu width={280} position="bottom-start">
        <Menu.Target>
          <UnstyledButton
            className={classes['target']}
            aria-label={t('shell:workspaceSwitch.label', { name: workspace.name })}
          >
            <span className={classes['name']}>{workspace.name}</span>
            <IconSelector size={16} aria-hidden />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('shell:workspaceSwitch.yours')}</Menu.Label>
          {memberships.map(({ workspace: other, role }) => (
            <Menu.Item
              key={other.id}
              onClick={() => goTo(other.id)}
              rightSection={other.id === workspace.id ? <IconCheck size={16} aria-hidden /> : null}
              aria-current={other.id === workspace.id ? 'true' : undefined}
            >
              {other.name}
              <Text fz="xs" c="dimmed">
                {t(`workspaces:roles.${role}`)}
              </Text>
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item leftSection={<IconPlus size={16} aria-hidden />} onClick={dialog.open}>
            {t('shell:workspaceSwitch.add')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {adding && (
        <Suspense>
          <NewWorkspaceDialog onClose={dialog.close} onAdded={goTo} />
        </Suspense>
      )}
    </>
  );
}
