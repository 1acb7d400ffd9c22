import { Button, CopyButton, Group, ScrollArea, Text } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './copy-code.module.css';

/** Lines of a command or a file, as they stand, to read and to take along. */
export function CopyCode({ label, code }: { label: string; code: string }) {
  const { t } = useTranslation('shell');
  const id = useId();

  return (
    <div>
      <Group justify="space-between" align="flex-end" gap="xs" mb={4}>
        <Text fw={520} fz="sm" id={id}>
          {label}
        </Text>
        <CopyButton value={code} timeout={3000}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              size="compact-sm"
              onClick={copy}
              leftSection={copied ? <IconCheck size={15} aria-hidden /> : <IconCopy size={15} aria-hidden />}
              aria-live="polite"
            >
              {copied ? t('copied') : t('copy')}
            </Button>
          )}
        </CopyButton>
      </Group>
      <ScrollArea viewportProps={{ tabIndex: 0, role: 'region', 'aria-labelledby': id }} className={classes['frame']}>
        <pre className={classes['code']}>{code}</pre>
      </ScrollArea>
    </div>
  );
}
