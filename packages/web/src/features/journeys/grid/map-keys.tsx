import { ActionIcon, Kbd, Popover, Table, Text, Tooltip } from '@mantine/core';
import { IconKeyboard } from '@tabler/icons-react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';

/** By what is done, the keys for it; a plus stands between those held together. */
const keys = [
  ['move', ['arrows']],
  ['ends', ['ctrl', 'arrows']],
  ['write', ['enter', 'or', 'F2']],
  ['keep', ['ctrl', 'enter']],
  ['cancel', ['escape']],
  ['add', ['N', 'or', 'insert']],
  ['remove', ['delete']],
  ['moveStep', ['alt', 'arrows']],
  ['undo', ['ctrl', 'Z']],
  ['redo', ['ctrl', 'Y']],
  ['open', ['O']],
  ['menu', ['shift', 'F10']],
] as const;
const letters = ['F2', 'N', 'Z', 'Y', 'O', 'F10'] as const;
type Letter = (typeof letters)[number];

/** The keys of the map, to look up. */
export function MapKeys() {
  const { t } = useTranslation('journeyMap');
  const isLetter = (key: string): key is Letter => (letters as readonly string[]).includes(key);

  return (
    <Popover position="bottom-end" withArrow trapFocus>
      <Popover.Target>
        <Tooltip label={t('toolbar.keys')}>
          <ActionIcon variant="default" size={36} aria-label={t('toolbar.keys')}>
            <IconKeyboard size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('toolbar.keys')}>
        <Text fw={600} mb={4}>
          {t('toolbar.keys')}
        </Text>
        <Table withRowBorders={false} verticalSpacing={3} tabIndex={-1}>
          <Table.Tbody>
            {keys.map(([what, pressed]) => (
              <Table.Tr key={what}>
                <Table.Th fw={400}>{t(`keys.${what}`)}</Table.Th>
                <Table.Td>
                  {pressed.map((key) => (
                    <Fragment key={key}>
                      {key === 'or' ? (
                        <Text span fz="sm" c="dimmed">
                          {t('keys.or')}
                        </Text>
                      ) : (
                        <Kbd size="xs">{isLetter(key) ? key : t(`keys.${key}`)}</Kbd>
                      )}{' '}
                    </Fragment>
                  ))}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Popover.Dropdown>
    </Popover>
  );
}
