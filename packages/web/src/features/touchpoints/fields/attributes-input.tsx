import type { ServiceAttribute } from '@anklang/domain';
import { ActionIcon, Button, Input, Stack, Table, Text, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './fields.module.css';
import type { InputProps } from './input-props.ts';

const most = 40;
const parts = ['name', 'target', 'actual'] as const;

/** Service attributes with target and actual, row by row. */
export function AttributesInput({ id, label, description, error, value, onChange }: InputProps<ServiceAttribute[]>) {
  const { t } = useTranslation('touchpoints');
  const addButton = useRef<HTMLButtonElement>(null);
  const change = (place: number, part: (typeof parts)[number], text: string) =>
    onChange(value.map((row, index) => (index === place ? { ...row, [part]: text } : row)));
  const labelOf = (part: (typeof parts)[number], number: number) =>
    part === 'name'
      ? t('record.attributeName', { number })
      : part === 'target'
        ? t('record.attributeTarget', { number })
        : t('record.attributeActual', { number });

  return (
    <div>
      <Input.Label component="div">{label}</Input.Label>
      {description && <Input.Description>{description}</Input.Description>}
      <Stack gap="xs" mt={6}>
        {value.length > 0 && (
          <Table withRowBorders={false} className={classes['attributes']} aria-label={label}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t('record.attribute')}</Table.Th>
                <Table.Th scope="col">{t('record.target')}</Table.Th>
                <Table.Th scope="col">{t('record.actual')}</Table.Th>
                <Table.Td />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {value.map((row, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other identity, and only the last is added
                <Table.Tr key={place}>
                  {parts.map((part) => (
                    <Table.Td key={part}>
                      <TextInput
                        id={part === 'name' && place === 0 ? id : undefined}
                        aria-label={labelOf(part, place + 1)}
                        placeholder={t(`record.${part === 'name' ? 'attribute' : part}`)}
                        value={row[part]}
                        maxLength={200}
                        error={part === 'name' && error !== null && row.name.trim() === '' && hasText(row)}
                        onChange={(event) => change(place, part, event.currentTarget.value)}
                      />
                    </Table.Td>
                  ))}
                  <Table.Td>
                    <ActionIcon
                      variant="subtle"
                      color="var(--ink-soft)"
                      aria-label={t('record.attributeRemove', { number: place + 1 })}
                      onClick={() => {
                        onChange(value.filter((_, index) => index !== place));
                        addButton.current?.focus();
                      }}
                    >
                      <IconX size={16} aria-hidden />
                    </ActionIcon>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
        {error && (
          <Text fz="sm" c="var(--danger)">
            {error}
          </Text>
        )}
        <div>
          <Button
            ref={addButton}
            id={value.length === 0 ? id : undefined}
            size="compact-sm"
            variant="default"
            leftSection={<IconPlus size={15} aria-hidden />}
            disabled={value.length >= most}
            onClick={() => onChange([...value, { name: '', target: '', actual: '' }])}
          >
            {t('record.attributeAdd')}
          </Button>
        </div>
      </Stack>
    </div>
  );
}

function hasText({ target, actual }: ServiceAttribute): boolean {
  return target.trim() !== '' || actual.trim() !== '';
}
