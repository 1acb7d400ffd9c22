import { defaultCuts } from '@anklang/analysis';
import { Button, Checkbox, Group, NumberInput, Stack, TagsInput, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ColumnDraft } from './mapping-draft.ts';

type Props = { column: ColumnDraft; onChange: (change: Partial<ColumnDraft>) => void; onCopyRules: () => void };

/** Codes and cut points of one rated column, for whoever wants to see or write them out. */
export function ColumnDetails({ column, onChange, onCopyRules }: Props) {
  const { t } = useTranslation('survey');
  const usual = column.low !== null && column.high !== null ? usualCuts(column.low, column.high) : null;
  const number = (value: number | string) => (typeof value === 'number' ? value : null);

  return (
    <Stack gap="xs">
      <Group gap="md" align="flex-start">
        {column.role === 'touchpoint' && (
          <TagsInput
            label={t('mapping.notUsed')}
            description={t('mapping.codesHint')}
            value={column.notUsed}
            onChange={(notUsed) => onChange({ notUsed })}
            w={260}
          />
        )}
        <TagsInput
          label={t('mapping.missing')}
          description={t('mapping.codesHint')}
          value={column.missing}
          onChange={(missing) => onChange({ missing })}
          w={260}
        />
      </Group>
      {column.role === 'touchpoint' && (
        <Stack gap={4}>
          <Text fz="sm" fw={500}>
            {t('mapping.levels')}
          </Text>
          <Checkbox
            size="xs"
            label={t('mapping.levelsOwn')}
            description={usual && t('mapping.levelsUsual', usual)}
            checked={column.cuts !== null}
            onChange={(event) => onChange({ cuts: event.currentTarget.checked ? (usual ?? noCuts) : null })}
          />
          {column.cuts && (
            <Group gap="xs">
              <NumberInput
                size="xs"
                w={150}
                label={t('mapping.disappointing')}
                value={column.cuts.disappointing ?? ''}
                onChange={(value) =>
                  onChange({ cuts: { disappointing: number(value), delighting: column.cuts?.delighting ?? null } })
                }
              />
              <NumberInput
                size="xs"
                w={150}
                label={t('mapping.delighting')}
                value={column.cuts.delighting ?? ''}
                onChange={(value) =>
                  onChange({ cuts: { disappointing: column.cuts?.disappointing ?? null, delighting: number(value) } })
                }
              />
            </Group>
          )}
        </Stack>
      )}
      {column.aliases.length > 0 && (
        <Text fz="sm" c="dimmed">
          {t('mapping.aliases', { names: column.aliases.join(', ') })}
        </Text>
      )}
      {column.role === 'touchpoint' && (
        <Group>
          <Button size="compact-sm" variant="default" onClick={onCopyRules}>
            {t('mapping.copyRules')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

const noCuts = { disappointing: null, delighting: null };

function usualCuts(low: number, high: number): { disappointing: number; delighting: number } | null {
  if (low >= high || !Number.isSafeInteger(low) || !Number.isSafeInteger(high)) return null;
  const { disappointingTo, delightingFrom } = defaultCuts([low, high]);
  return { disappointing: disappointingTo, delighting: delightingFrom };
}
