import type { TouchpointRecord } from '@anklang/domain';
import { Group, Paper, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMay, useWorkspaceId } from '../../../lib/session/index.ts';
import { Loaded } from '../../../ui/loaded.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { MeasureLink } from '../measure-link.tsx';
import { firstMeasuresOf } from '../measure-queries.ts';
import classes from '../measures.module.css';
import { PlanMeasureLink } from '../plan/index.ts';
import { StateBadge } from '../state-badge.tsx';
import { useMeasureWords } from '../use-measure-words.ts';

const first = 10;

/** What is done and was done at a touchpoint. */
export function MeasuresSection({ record }: { record: Pick<TouchpointRecord, 'id' | 'name'> }) {
  const { t } = useTranslation('measures');
  const workspaceId = useWorkspaceId();
  const words = useMeasureWords();
  const mayRead = useMay('measure.read');
  const measures = useQuery({
    ...firstMeasuresOf(workspaceId, { touchpointId: record.id, limit: first }),
    enabled: mayRead,
  });
  if (!mayRead) return null;
  const isEmpty = measures.data?.count === 0;

  return (
    <Paper p="md" component="section" aria-labelledby="measures-title">
      <Stack gap="sm">
        <SectionHead
          id="measures-title"
          title={t('section.title')}
          isEmpty={isEmpty}
          actions={<PlanMeasureLink touchpoint={record} />}
        >
          {t(isEmpty ? 'section.none' : 'section.lead')}
        </SectionHead>
        {!isEmpty && (
          <Loaded query={measures}>
            {({ items, count }) => (
              <>
                <ul className={classes['plain']} aria-labelledby="measures-title">
                  {items.map((measure) => (
                    <li key={measure.id}>
                      <Group gap="xs" align="baseline">
                        <MeasureLink measure={measure} />
                        <StateBadge state={measure.state} />
                        <Text fz="sm" c="dimmed">
                          {words.dates(measure.cases[measure.activeCase])}
                        </Text>
                      </Group>
                    </li>
                  ))}
                </ul>
                {count > items.length && (
                  <TextLink
                    to="/w/$workspaceId/implementation"
                    params={{ workspaceId }}
                    search={{ touchpoint: record.id }}
                    fz="sm"
                  >
                    {t('section.all')}
                  </TextLink>
                )}
              </>
            )}
          </Loaded>
        )}
      </Stack>
    </Paper>
  );
}
