import type { InteractionSummary, QuestionInput } from '@anklang/domain';
import { Button, MultiSelect, NativeSelect, Popover, Stack, Text } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/index.ts';
import type { QuestionChange } from '../use-question.ts';
import { chooseValues, chosenValues, type FilterChoice, filterChoices } from './filter-choices.ts';
import { sayValue } from './question-words.ts';

type Props = { summary: InteractionSummary; question: QuestionInput; onChange: (change: QuestionChange) => void };

/** Whose interactions, and which: one filter after the other, each by the values that the data have. */
export function FilterControl({ summary, question, onChange }: Props) {
  const { t } = useTranslation('ways');
  const [open, setOpen] = useState(false);
  const choices = filterChoices(summary);
  const [chosen, setChosen] = useState<string | null>(null);
  const choice = choices.find(({ id }) => id === chosen) ?? choices[0];
  const nameOf = ({ of }: FilterChoice) => (of.kind === 'segment' ? of.name : t(`question.dimension.${of.dimension}`));
  const optionsOf = (kind: FilterChoice['of']['kind']) =>
    choices.filter(({ of }) => of.kind === kind).map((one) => ({ value: one.id, label: nameOf(one) }));
  const groups = [
    { group: t('question.filter.segments'), items: optionsOf('segment') },
    { group: t('question.filter.dimensions'), items: optionsOf('dimension') },
  ].filter(({ items }) => items.length > 0);

  return (
    <Popover opened={open} onChange={setOpen} width={340} position="bottom-start" trapFocus shadow="md">
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconFilter size={16} aria-hidden />}
          onClick={() => setOpen((now) => !now)}
        >
          {t('question.filter.add')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('question.filter.label')}>
        {choice ? (
          <Stack gap="sm">
            <NativeSelect
              label={t('question.filter.by')}
              value={choice.id}
              onChange={(event) => setChosen(event.currentTarget.value)}
              data={groups}
            />
            <Values key={choice.id} choice={choice} question={question} onChange={onChange} />
          </Stack>
        ) : (
          <Text fz="sm">{t('question.filter.none')}</Text>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

function Values({ choice, question, onChange }: Omit<Props, 'summary'> & { choice: FilterChoice }) {
  const { t } = useTranslation('ways');
  const format = useFormat();
  const chosen = chosenValues(question, choice);
  const { of, values } = choice;
  const known = new Set(values.map(({ value }) => value));
  const say = (value: string) => (of.kind === 'dimension' ? sayValue(of.dimension, value, t) : value);

  return (
    <MultiSelect
      label={t('question.filter.values')}
      placeholder={chosen.length === 0 ? t('question.filter.placeholder') : ''}
      nothingFoundMessage={t('question.filter.nothing')}
      data={[
        ...values.map(({ value, count }) => ({
          value,
          label: t('question.filter.option', { value: say(value), number: format.number(count) }),
        })),
        // A value of the address that the data do not have (any more) can still be taken away.
        ...chosen.filter((value) => !known.has(value)),
      ]}
      value={chosen}
      onChange={(next) => onChange(chooseValues(question, choice, next))}
      searchable
      hidePickedOptions
      comboboxProps={{ withinPortal: false }}
      maxDropdownHeight={220}
    />
  );
}
