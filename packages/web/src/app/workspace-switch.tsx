import { Popover, Stack, Text, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCheck, IconPlus, IconSelector } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
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
  const [open, popover] = useDisclosure(false);
  const [adding, dialog] = useDisclosure(false);
  const add = () => {
    popover.close();
    dialog.open();
  };
  return (
    <>
      <Popover opened={open} onChange={popover.set} width={280} position="bottom-start" trapFocus withinPortal={false}>
        <Popover.Target>
          <UnstyledButton
            className={classes['target']}
            onClick={popover.toggle}
            aria-label={t('shell:workspaceSwitch.label', { name: workspace.name })}
          >
            <span className={classes['name']}>{workspace.name}</span>
            <IconSelector size={16} aria-hidden className={classes['arrow']} />
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown p={6} aria-label={t('shell:workspaceSwitch.yours')}>
          <Text fz="xs" c="dimmed" px={10} py={6}>
            {t('shell:workspaceSwitch.yours')}
          </Text>
          <Stack gap={2}>
            {memberships.map(({ workspace: other, role }) => (
              <Link
                key={other.id}
                to="/w/$workspaceId"
                params={{ workspaceId: other.id }}
                className={classes['entry']}
                onClick={popover.close}
              >
                <span>
                  {other.name}
                  <Text component="span" display="block" fz="xs" c="dimmed">
                    {t(`workspaces:roles.${role}`)}
                  </Text>
                </span>
                {other.id === workspace.id && <IconCheck size={16} aria-hidden />}
              </Link>
            ))}
            <UnstyledButton className={classes['entry']} data-apart onClick={add}>
              {t('shell:workspaceSwitch.add')}
              <IconPlus size={16} aria-hidden />
            </UnstyledButton>
          </Stack>
        </Popover.Dropdown>
      </Popover>
      {adding && (
        <Suspense>
          <NewWorkspaceDialog
            onClose={dialog.close}
            onAdded={(workspaceId) => void navigate({ to: '/w/$workspaceId', params: { workspaceId } })}
          />
        </Suspense>
      )}
    </>
  );
}
