import type { QuestionInput, Step } from '@anklang/domain';
import { ActionIcon, Button, Group, MultiSelect, Paper, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/index.ts';
import { useWorkspaceId } from '../../../lib/session/index.ts';
import { notifyProblem } from '../../../ui/notify.ts';
import { sentenceOf } from '../../../ui/problem-words.ts';
import { variantsOf } from '../ways-queries.ts';
import classes from './drop-off.module.css';
import { suggestFunnel } from './prepare-drop-off.ts';

type Props = {
  funnel: readonly string[][];
  steps: readonly Step[];
  question: QuestionInput;
  onChange: (funnel: string[][]) => void;
};

/** The row of steps in question; each stage is any of the steps chosen for it. */
export function FunnelEditor({ funnel, steps, question, onChange }: Props) {
  const { t } = useTranslation('ways');
  const { compare } = useFormat();
  // A stage that is still empty has no place in the address.
  const [empty, setEmpty] = useState(0);
  const options = steps.map(({ key, name }) => ({ value: key, label: name }));
  const known = new Set(steps.map(({ key }) => key));
  const data = [
    ...options.toSorted((a, b) => compare(a.label, b.label)),
    ...[...new Set(funnel.flat())].filter((key) => !known.has(key)),
  ];
  const set = (place: number, keys: string[]) => {
    if (place >= funnel.length) setEmpty(0);
    onChange([...funnel.slice(0, place), keys, ...funnel.slice(place + 1)]);
  };
  const move = (place: number, by: number) => {
    const next = [...funnel];
    const [stage] = next.splice(place, 1);
    if (stage) next.splice(place + by, 0, stage);
    onChange(next);
  };
  const rows = [...funnel, ...Array.from({ length: empty }, () => [] as string[])];

  return (
    <Paper p="md" component="section" aria-label={t('dropOff.editor')}>
      {rows.length === 0 && <Text mb="sm">{t('dropOff.begin')}</Text>}
      <ol className={classes['stages']}>
        {rows.map((stage, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a stage is its place; two may hold the same steps
          <li key={place} className={classes['stage']}>
            <MultiSelect
              flex={1}
              label={t('dropOff.stage', { number: place + 1 })}
              placeholder={stage.length === 0 ? t('dropOff.choose') : t('dropOff.orAnother')}
              data={data}
              value={stage}
              onChange={(keys) => set(place, keys)}
              searchable
              hidePickedOptions
              nothingFoundMessage={t('question.filter.nothing')}
            />
            <Group gap={4} wrap="nowrap">
              <ActionIcon
                variant="default"
                size="lg"
                aria-label={t('dropOff.up', { number: place + 1 })}
                disabled={place === 0 || place >= funnel.length}
                onClick={() => move(place, -1)}
              >
                <IconArrowUp size={16} aria-hidden />
              </ActionIcon>
              <ActionIcon
                variant="default"
                size="lg"
                aria-label={t('dropOff.down', { number: place + 1 })}
                disabled={place >= funnel.length - 1}
                onClick={() => move(place, 1)}
              >
                <IconArrowDown size={16} aria-hidden />
              </ActionIcon>
              <ActionIcon
                variant="default"
                size="lg"
                aria-label={t('dropOff.remove', { number: place + 1 })}
                onClick={() => {
                  if (place >= funnel.length) setEmpty(0);
                  else onChange(funnel.filter((_, other) => other !== place));
                }}
              >
                <IconTrash size={16} aria-hidden />
              </ActionIcon>
            </Group>
          </li>
        ))}
      </ol>
      <Group mt={rows.length > 0 ? 'sm' : 0} gap="sm">
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          disabled={empty > 0 || funnel.length >= 20}
          onClick={() => setEmpty(1)}
        >
          {t('dropOff.add')}
        </Button>
        {funnel.length === 0 && <Suggest question={question} onSuggest={onChange} />}
      </Group>
    </Paper>
  );
}

/** Begins with the steps of the most taken way. */
function Suggest({ question, onSuggest }: { question: QuestionInput; onSuggest: (funnel: string[][]) => void }) {
  const { t } = useTranslation('shell');
  const { t: tw } = useTranslation('ways');
  const workspaceId = useWorkspaceId();
  const queryClient = useQueryClient();
  const suggest = useMutation({
    mutationFn: () => queryClient.fetchQuery(variantsOf({ workspaceId, question, limit: 50 })),
    onSuccess: (variants) => onSuggest(suggestFunnel(variants)),
    onError: (error) => notifyProblem(sentenceOf(error, t)),
  });

  return (
    <Button loading={suggest.isPending} onClick={() => suggest.mutate()}>
      {tw('dropOff.suggest')}
    </Button>
  );
}
