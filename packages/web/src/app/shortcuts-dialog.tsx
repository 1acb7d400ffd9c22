import { Group, Kbd, Modal, Stack, Switch, Table, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { goKeys } from './navigation.ts';
import { setSingleKeys, singleKeysOn } from './single-keys.ts';

export function ShortcutsDialog(props: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('shell');
  const [single, setSingle] = useState(singleKeysOn);
  const change = (on: boolean) => {
    setSingle(on);
    setSingleKeys(on);
  };
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={t('shortcuts.title')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Stack>
        <Table withRowBorders={false} verticalSpacing={6}>
          <Table.Tbody>
            <Row word={t('shortcuts.palette')}>
              <Kbd>{t('shortcuts.control')}</Kbd> <Kbd>K</Kbd> {t('shortcuts.or')} <Kbd>⌘</Kbd> <Kbd>K</Kbd>
            </Row>
            <Row word={t('shortcuts.list')}>
              <Kbd>?</Kbd>
            </Row>
            <Row word={t('shortcuts.help')}>
              <Kbd>H</Kbd>
            </Row>
            {Object.entries(goKeys).map(([key, place]) => (
              <Row key={key} word={t(`navigation.${place}`)}>
                <Kbd>G</Kbd> {t('shortcuts.after')} <Kbd>{key.toUpperCase()}</Kbd>
              </Row>
            ))}
          </Table.Tbody>
        </Table>
        <Switch
          checked={single}
          onChange={(event) => change(event.currentTarget.checked)}
          label={t('shortcuts.single')}
          description={t('shortcuts.singleText')}
        />
      </Stack>
    </Modal>
  );
}

function Row(props: { word: string; children: ReactNode }) {
  return (
    <Table.Tr>
      <Table.Th fw={400}>{props.word}</Table.Th>
      <Table.Td>
        <Group gap={6} justify="flex-end">
          <Text component="span" fz="sm" c="dimmed">
            {props.children}
          </Text>
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}
