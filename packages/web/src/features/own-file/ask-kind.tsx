import type { LogUpload } from '@anklang/domain';
import { Button, Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileKind } from './recognise-kind.ts';

type Props = {
  log: LogUpload;
  found: 'both' | 'neither';
  onChoose: (kind: FileKind) => void;
  onOther: () => void;
};

const mostNames = 12;

/** Where the columns leave it open, a person says what a row is. */
export function AskKind({ log, found, onChoose, onOther }: Props) {
  const { t } = useTranslation('ownFile');
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const names = log.preview.columns.slice(0, mostNames).join(', ');

  return (
    <Stack gap="md">
      <div>
        <Title order={2} ref={title} tabIndex={-1} style={{ outline: 'none', overflowWrap: 'anywhere' }}>
          {t('which', { name: log.fileName })}
        </Title>
        <Text c="dimmed">{t(found)}</Text>
        <Text fz="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {t('columns', { names: log.preview.columns.length > mostNames ? `${names} …` : names })}
        </Text>
      </div>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {(['survey', 'interactions'] as const).map((kind) => (
          <Paper key={kind} p="lg" component="section">
            <Title order={3} mb={4}>
              {t(`${kind}.title`)}
            </Title>
            <Text>{t(`${kind}.text`)}</Text>
            <Text fz="sm" c="dimmed" mt={4} mb="md">
              {t(`${kind}.gives`)}
            </Text>
            <Button variant="default" onClick={() => onChoose(kind)}>
              {t(`${kind}.action`)}
            </Button>
          </Paper>
        ))}
      </SimpleGrid>
      <Group>
        <Button variant="subtle" onClick={onOther}>
          {t('other')}
        </Button>
      </Group>
    </Stack>
  );
}
