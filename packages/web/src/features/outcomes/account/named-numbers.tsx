import { ActionIcon, Group, NumberInput, Select, Stack, Text, Title } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useLanguage } from '../../../lib/language/index.ts';

type Props = {
  title: string;
  why: string;
  add: string;
  labelOf: (name: string) => string;
  removeOf: (name: string) => string;
  options: readonly { value: string; label: string }[];
  nameOf: (key: string) => string;
  values: Record<string, number | string>;
  /** What a new one begins with. */
  first: number;
  onChange: (values: Record<string, number | string>) => void;
};

/** A number for some of many names, such as the importance of single touchpoints. */
export function NamedNumbers(props: Props) {
  const { title, why, add, labelOf, removeOf, options, nameOf, values, first, onChange } = props;
  const language = useLanguage();
  const free = options.filter(({ value }) => !Object.hasOwn(values, value));
  const without = (key: string) => Object.fromEntries(Object.entries(values).filter(([other]) => other !== key));

  return (
    <div>
      <Title order={3} mb={2}>
        {title}
      </Title>
      <Text fz="sm" c="dimmed" mb="xs" maw="80ch">
        {why}
      </Text>
      <Stack gap="xs">
        <Group gap="md" align="flex-end">
          {Object.entries(values).map(([key, value]) => {
            const name = nameOf(key);
            return (
              <Group key={key} gap={4} align="flex-end" wrap="nowrap">
                <NumberInput
                  label={name}
                  aria-label={labelOf(name)}
                  value={value}
                  onChange={(next) => onChange({ ...values, [key]: next })}
                  error={typeof value !== 'number'}
                  min={0}
                  max={100}
                  step={0.5}
                  decimalSeparator={language === 'de' ? ',' : '.'}
                  allowedDecimalSeparators={[',', '.']}
                  w={170}
                />
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  mb={4}
                  aria-label={removeOf(name)}
                  onClick={() => onChange(without(key))}
                >
                  <IconTrash size={18} aria-hidden />
                </ActionIcon>
              </Group>
            );
          })}
        </Group>
        <Select
          aria-label={add}
          placeholder={add}
          data={free}
          value={null}
          onChange={(key) => key !== null && onChange({ ...values, [key]: first })}
          searchable
          limit={100}
          maw={320}
        />
      </Stack>
    </div>
  );
}
