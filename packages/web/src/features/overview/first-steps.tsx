import { Box, Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconBuildingBank, IconFileImport, IconHandFinger } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay, useWorkspaceId } from '../../lib/session/index.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { OpenDemoButton } from '../demo/index.ts';
import classes from './first-steps.module.css';

/** Before anything is there: the ways to begin, for whoever may. */
export function FirstSteps() {
  const { t } = useTranslation('shell');
  const params = { workspaceId: useWorkspaceId() };
  const mayAdd = useMay('touchpoint.manage');
  const mayImport = useMay('interaction.write');
  if (!mayAdd && !mayImport) return <Text c="dimmed">{t('start.firstReadOnly')}</Text>;

  return (
    <Stack gap="md" component="section" aria-labelledby="first-steps">
      <Title order={2} id="first-steps">
        {t('start.firstTitle')}
      </Title>
      <SimpleGrid cols={{ base: 1, md: mayAdd && mayImport ? 3 : 2 }}>
        <Way icon={<IconBuildingBank size={26} />} title={t('start.demo.title')} text={t('start.demo.text')}>
          <OpenDemoButton variant="default" />
        </Way>
        {mayAdd && (
          <Way icon={<IconHandFinger size={26} />} title={t('start.one.title')} text={t('start.one.text')}>
            <ButtonLink to="/w/$workspaceId/start-with-one" params={params}>
              {t('start.one.action')}
            </ButtonLink>
          </Way>
        )}
        {mayImport && (
          <Way icon={<IconFileImport size={26} />} title={t('start.file.title')} text={t('start.file.text')}>
            <ButtonLink variant="default" to="/w/$workspaceId/file" params={params}>
              {t('start.file.action')}
            </ButtonLink>
          </Way>
        )}
      </SimpleGrid>
      {mayAdd && (
        <Group gap="4px 16px" fz="sm">
          <Text c="dimmed" fz="sm">
            {t('start.catalogue.text')}
          </Text>
          <TextLink to="/w/$workspaceId/touchpoints/starters" params={params} fz="sm">
            {t('start.catalogue.action')}
          </TextLink>
          <TextLink to="/w/$workspaceId/touchpoints" params={params} search={{ adding: true }} fz="sm">
            {t('start.catalogue.add')}
          </TextLink>
        </Group>
      )}
    </Stack>
  );
}

function Way(props: { icon: ReactNode; title: string; text: string; children: ReactNode }) {
  return (
    <Paper p={22} className={classes['way']}>
      <Box c="var(--accent)" aria-hidden>
        {props.icon}
      </Box>
      <Title order={3} mt="xs" mb={4}>
        {props.title}
      </Title>
      <Text c="dimmed" mb="md">
        {props.text}
      </Text>
      <Group gap="sm" mt="auto">
        {props.children}
      </Group>
    </Paper>
  );
}
