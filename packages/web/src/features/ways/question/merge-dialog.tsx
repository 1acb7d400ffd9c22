import type { QuestionInput } from '@anklang/domain';
import { Button, Group, Modal, MultiSelect, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/index.ts';
import { useWorkspaceId } from '../../../lib/session/index.ts';
import { Lines, Loaded } from '../../../ui/loaded.tsx';
import type { QuestionChange } from '../use-question.ts';
import { graphOf } from '../ways-queries.ts';

type Props = { question: QuestionInput; onChange: (change: QuestionChange) => void; onClose: () => void };
type Merge = NonNullable<QuestionInput['merge']>;

/** "X or Y or Z" told as one step, for this question. */
export function MergeDialog({ question, onChange, onClose }: Props) {
  const { t } = useTranslation(['ways', 'shell']);
  const workspaceId = useWorkspaceId();
  const { merge = [], through: _, ...plain } = question;
  // The steps as they are without being merged.
  const graph = useQuery(graphOf({ workspaceId, question: { ...plain } }));
  const change = (next: Merge) => onChange({ merge: next, through: undefined });

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('ways:question.merge.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('shell:close') }}
    >
      <Stack gap="md">
        <Text fz="sm">{t('ways:question.merge.text')}</Text>
        <Loaded query={graph} skeleton={<Lines count={3} />}>
          {({ steps }) => {
            const names = new Map(steps.map(({ key, name }) => [key, name]));
            return (
              <>
                {merge.length > 0 && (
                  <div>
                    <Text fw={600} fz="sm">
                      {t('ways:question.merge.already')}
                    </Text>
                    <Stack gap={4} mt={4}>
                      {merge.map(({ name, steps: keys }) => (
                        <Group key={name} justify="space-between" wrap="nowrap">
                          <Text fz="sm">
                            <strong>{name}</strong>:{' '}
                            {keys.map((key) => names.get(key) ?? key).join(` ${t('ways:question.or')} `)}
                          </Text>
                          <Button
                            variant="subtle"
                            size="compact-sm"
                            onClick={() => change(merge.filter((one) => one.name !== name))}
                          >
                            {t('ways:question.merge.split', { name })}
                          </Button>
                        </Group>
                      ))}
                    </Stack>
                  </div>
                )}
                <NewMerge
                  key={merge.length}
                  merge={merge}
                  steps={steps}
                  onAdd={(added) => {
                    change([...merge, added]);
                    onClose();
                  }}
                />
              </>
            );
          }}
        </Loaded>
      </Stack>
    </Modal>
  );
}

type NewProps = {
  merge: Merge;
  steps: readonly { key: string; name: string }[];
  onAdd: (added: Merge[number]) => void;
};

function NewMerge({ merge, steps, onAdd }: NewProps) {
  const { t } = useTranslation('ways');
  const format = useFormat();
  const [name, setName] = useState('');
  const [keys, setKeys] = useState<string[]>([]);
  const [tried, setTried] = useState(false);
  const taken = new Set(merge.flatMap((one) => one.steps));
  const free = steps.filter(({ key }) => !taken.has(key)).toSorted((a, b) => format.compare(a.name, b.name));
  const nameMissing = name.trim() === '';
  const stepsMissing = keys.length < 2;

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!nameMissing && !stepsMissing) onAdd({ name: name.trim(), steps: keys });
      }}
    >
      <Stack gap="sm">
        <TextInput
          label={t('question.merge.name')}
          value={name}
          maxLength={200}
          onChange={(event) => setName(event.currentTarget.value)}
          error={tried && nameMissing && t('question.merge.nameMissing')}
        />
        <MultiSelect
          label={t('question.merge.steps')}
          description={t('question.merge.stepsHelp')}
          data={free.map((step) => ({ value: step.key, label: step.name }))}
          value={keys}
          onChange={setKeys}
          searchable
          hidePickedOptions
          nothingFoundMessage={t('question.filter.nothing')}
          error={tried && stepsMissing && t('question.merge.stepsMissing')}
        />
        <Group justify="flex-end">
          <Button type="submit">{t('question.merge.add')}</Button>
        </Group>
      </Stack>
    </form>
  );
}
