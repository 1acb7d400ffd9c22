import type { MapStep } from '@anklang/domain';
import { Button, Group, Paper, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMap } from '../live/map-context.ts';
import { newStep } from './use-acts.ts';

/** Nothing is drawn yet: a journey is typed line by line, and becomes a map when that is enough. */
export function FirstSteps() {
  const { t } = useTranslation('journeyMap');
  const { change } = useMap();
  const [steps, setSteps] = useState<MapStep[]>([]);
  const [name, setName] = useState('');
  const withLast = (): MapStep[] => (name.trim() === '' ? steps : [...steps, newStep(name.trim())]);
  const next = (event: FormEvent) => {
    event.preventDefault();
    setSteps(withLast());
    setName('');
  };
  const finish = () =>
    change(withLast().map((step, place, all) => ({ do: 'addStep', step, after: all[place - 1]?.id ?? null })));
  const number = steps.length + 1;

  return (
    <Paper p="xl" component="section" aria-labelledby="first-steps-title">
      <Title order={2} id="first-steps-title">
        {t(steps.length === 0 ? 'empty.title' : 'empty.next')}
      </Title>
      <Text c="dimmed" mt={6} mb="md" maw="var(--text-width)">
        {t('empty.text')}
      </Text>
      {steps.length > 0 && (
        <ol style={{ margin: '0 0 12px', paddingInlineStart: 24, lineHeight: 1.8 }}>
          {steps.map((step) => (
            <li key={step.id}>{step.name}</li>
          ))}
        </ol>
      )}
      <form onSubmit={next}>
        <Group align="flex-end" gap="sm">
          <TextInput
            label={t('empty.label', { number })}
            placeholder={t('empty.placeholder')}
            value={name}
            maxLength={200}
            autoComplete="off"
            style={{ flex: '1 1 260px', maxWidth: 560 }}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
          <Button type="submit" variant="default" disabled={name.trim() === ''}>
            {t('empty.add')}
          </Button>
          <Button onClick={finish} disabled={withLast().length === 0}>
            {t('empty.done')}
          </Button>
        </Group>
      </form>
    </Paper>
  );
}
