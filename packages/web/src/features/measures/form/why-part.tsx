import { Button, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from '../measures.module.css';
import type { PartProps } from './form-props.ts';

const most = 20;

/** The findings that led to it. */
export function WhyPart({ draft: { evidence }, set, problems }: PartProps) {
  const { t } = useTranslation('measures');
  const change = (place: number, said: Partial<(typeof evidence)[number]>) =>
    set({ evidence: evidence.map((one, at) => (at === place ? { ...one, ...said } : one)) });

  return (
    <Paper p="lg" component="section" aria-labelledby="why-part">
      <Stack gap="md" align="stretch">
        <div>
          <Title order={2} fz="h4" id="why-part">
            {t('form.why')}
          </Title>
          <Text fz="sm" c="dimmed">
            {t('form.whyHint')}
          </Text>
        </div>
        {evidence.map((one, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a finding has no name of its own, and its place is what it is called by.
          <div key={place}>
            <div className={classes['inputs']}>
              <TextInput
                label={t('form.finding', { number: place + 1 })}
                maxLength={500}
                value={one.text}
                onChange={({ currentTarget }) => change(place, { text: currentTarget.value })}
              />
              <TextInput
                label={t('form.page')}
                description={t('form.pageHint')}
                inputWrapperOrder={['label', 'input', 'description', 'error']}
                maxLength={1000}
                value={one.page ?? ''}
                error={problems.has(`page.${place}`) && t('form.pageWrong')}
                onChange={({ currentTarget }) => change(place, { page: currentTarget.value || null })}
              />
            </div>
            <Button
              variant="subtle"
              size="compact-sm"
              color="gray"
              c="var(--ink-soft)"
              mt={4}
              leftSection={<IconTrash size={15} aria-hidden />}
              onClick={() => set({ evidence: evidence.filter((_, at) => at !== place) })}
            >
              {t('form.removeFinding', { number: place + 1 })}
            </Button>
          </div>
        ))}
        {evidence.length < most && (
          <Button
            variant="default"
            style={{ alignSelf: 'flex-start' }}
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => set({ evidence: [...evidence, { text: '', page: null }] })}
          >
            {t('form.addFinding')}
          </Button>
        )}
      </Stack>
    </Paper>
  );
}
