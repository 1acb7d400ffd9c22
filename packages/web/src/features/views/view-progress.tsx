import { fewestViewAnswers, type ViewComparison } from '@anklang/domain';
import { Anchor, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format/index.ts';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { CopyField } from '../../ui/copy-field.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { viewsKey } from './view-queries.ts';
import classes from './views.module.css';

/** How many have answered on each side, and for those who may, the links. */
export function ViewProgress({ comparison }: { comparison: ViewComparison }) {
  const { t } = useTranslation('views');
  const format = useFormat();
  const workspaceId = useWorkspaceId();
  const queryClient = useQueryClient();
  const { answers, closesAt, links } = comparison;

  return (
    <>
      <Paper p="lg" component="section" aria-labelledby="view-progress">
        <SectionHead
          id="view-progress"
          title={t('progress.title')}
          actions={
            <Button
              variant="default"
              size="compact-sm"
              onClick={() => void queryClient.invalidateQueries({ queryKey: viewsKey(workspaceId) })}
            >
              {t('progress.refresh')}
            </Button>
          }
        >
          {t('progress.need', { count: fewestViewAnswers })}
        </SectionHead>
        <div className={classes['sides']}>
          <Side count={answers.staff} text={t('progress.staff', counted(answers.staff, format.number))} />
          <CustomerSide comparison={comparison} />
        </div>
        <Text fz="sm" c="dimmed" mt="md" maw="var(--text-width)">
          {t('progress.blind')}
        </Text>
        {closesAt && (
          <Text fz="sm" mt="xs">
            {t('progress.until', { date: format.instant(closesAt) })}
          </Text>
        )}
      </Paper>
      {links && <Links links={links} />}
    </>
  );
}

const counted = (count: number, write: (count: number) => string) => ({ count, formatted: write(count) });

function CustomerSide({ comparison: { answers, customersBy, wave } }: { comparison: ViewComparison }) {
  const { t } = useTranslation('views');
  const format = useFormat();
  if (customersBy === 'form') {
    return <Side count={answers.customer} text={t('progress.customers', counted(answers.customer, format.number))} />;
  }
  if (!wave) return <Text>{t('progress.waveGone')}</Text>;
  const named = { ...counted(wave.respondents, format.number), wave: `${wave.surveyName} · ${wave.name}` };
  return <Text>{t('progress.ofWave', named)}</Text>;
}

/** A bar up to the fewest that are needed; from there on it is full. */
function Side({ count, text }: { count: number; text: string }) {
  const share = Math.min(1, count / fewestViewAnswers);
  return (
    <div>
      <Text fw={600}>{text}</Text>
      <div className={classes['track']} aria-hidden>
        <span style={{ width: `${100 * share}%` }} />
      </div>
    </div>
  );
}

function Links({ links }: { links: NonNullable<ViewComparison['links']> }) {
  const { t } = useTranslation('views');
  const sides = [
    ['staff', links.staff],
    ['customer', links.customer],
  ] as const;
  return (
    <Paper p="lg" component="section" aria-labelledby="view-links">
      <SectionHead id="view-links" title={t('links.title')}>
        {t('links.hint')}
      </SectionHead>
      <Stack gap="md" mt="sm">
        {sides.map(([side, path]) => {
          if (path === null) return null;
          const address = new URL(path, location.origin).href;
          return (
            <Group key={side} gap="sm" align="flex-end">
              <div style={{ flex: '1 1 280px' }}>
                <CopyField label={t(`links.${side}`)} value={address} />
              </div>
              <Anchor
                href={address}
                target="_blank"
                rel="noopener noreferrer"
                fz="sm"
                pb={9}
                aria-label={t('links.tryOf', { side: t(`links.${side}`) })}
              >
                {t('links.try')}
              </Anchor>
            </Group>
          );
        })}
      </Stack>
    </Paper>
  );
}
