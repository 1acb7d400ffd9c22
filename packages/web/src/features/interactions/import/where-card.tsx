import { Button, CloseButton, Group, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ColumnSelect, type FileColumns } from './column-select.tsx';
import { ColumnValues } from './column-values.tsx';
import classes from './import.module.css';
import type { LogDraft } from './log-draft.ts';

type Props = { draft: LogDraft; columns: FileColumns; example: string | null; onChange: (draft: LogDraft) => void };

const most = 5;

/** At which touchpoint: one column, or several whose values together are its name. */
export function WhereCard({ draft, columns, example, onChange }: Props) {
  const { t } = useTranslation('interactions');
  const [first = '', ...others] = draft.touchpoint;
  const summary = columns.byName.get(first);
  const free = columns.list.find(({ name }) => !draft.touchpoint.includes(name));
  const change = (touchpoint: string[]) => onChange({ ...draft, touchpoint: touchpoint.filter(Boolean) });

  return (
    <section className={classes['card']} aria-labelledby="where-title">
      <Title order={3} id="where-title">
        {t('where.title')}
      </Title>
      <ColumnSelect
        label={t('where.touchpoint')}
        hint={t('where.hint')}
        columns={columns}
        value={first}
        required
        onChange={(column) => change([column, ...others])}
      />
      {others.map((column, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is what the field stands for
        <Group key={index} gap="xs" align="flex-end" wrap="nowrap">
          <div style={{ flex: 1, minWidth: 0 }}>
            <ColumnSelect
              label={t('where.further', { place: index + 2 })}
              columns={columns}
              value={column}
              required
              onChange={(chosen) => change([first, ...others.with(index, chosen)])}
            />
          </div>
          <CloseButton
            size="lg"
            aria-label={t('where.remove', { column })}
            onClick={() => change([first, ...others.toSpliced(index, 1)])}
          />
        </Group>
      ))}
      {first !== '' && free && draft.touchpoint.length < most && (
        <Group>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => change([...draft.touchpoint, free.name])}
          >
            {t('where.add')}
          </Button>
        </Group>
      )}
      {others.length > 0 && example && <Text className={classes['note']}>{t('where.together', { example })}</Text>}
      {summary && <ColumnValues summary={summary} />}
    </section>
  );
}
