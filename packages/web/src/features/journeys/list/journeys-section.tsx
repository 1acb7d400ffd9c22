import type { TouchpointRecord } from '@anklang/domain';
import { Button, Group, Paper, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay, useWorkspaceId } from '../../../lib/session/index.ts';
import { ButtonLink } from '../../../ui/button-link.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { JourneyCurve } from './journey-curve.tsx';
import { JourneyLink, StateBadge } from './journey-table.tsx';
import { firstJourneysOf } from './journeys-queries.ts';
import classes from './list.module.css';

const first = 10;
const most = 200;

/** On which journeys a touchpoint is met. */
export function JourneysSection({ record }: { record: Pick<TouchpointRecord, 'id'> }) {
  const { t } = useTranslation('journeyList');
  const workspaceId = useWorkspaceId();
  const mayRead = useMay('journey.read');
  const [limit, setLimit] = useState(first);
  const filter = { touchpointId: record.id };
  const journeys = useQuery({ ...firstJourneysOf(workspaceId, { filter, limit }), enabled: mayRead });
  if (!mayRead) return null;
  const isEmpty = journeys.data?.items.length === 0;

  return (
    <Paper p="md" component="section" aria-labelledby="journeys-title">
      <Stack gap="sm">
        <SectionHead
          id="journeys-title"
          title={t('section.title')}
          isEmpty={isEmpty}
          actions={
            <ButtonLink
              variant="default"
              size="sm"
              to="/w/$workspaceId/journeys"
              params={{ workspaceId }}
              search={isEmpty ? {} : { touchpoint: record.id }}
            >
              {t('section.toJourneys')}
            </ButtonLink>
          }
        >
          {t(isEmpty ? 'section.none' : 'section.lead')}
        </SectionHead>
        {!isEmpty && (
          <Loaded query={journeys}>
            {({ items, nextCursor }) => (
              <>
                <ul className={classes['journeys']} aria-labelledby="journeys-title">
                  {items.map((journey) => (
                    <li key={journey.id}>
                      <Group gap="xs" align="baseline">
                        <JourneyLink journey={journey} />
                        <StateBadge state={journey.state} />
                      </Group>
                      <JourneyCurve journey={journey} />
                    </li>
                  ))}
                </ul>
                {nextCursor !== null && limit < most && (
                  <Button variant="default" size="compact-sm" onClick={() => setLimit(most)}>
                    {t('section.more')}
                  </Button>
                )}
              </>
            )}
          </Loaded>
        )}
      </Stack>
    </Paper>
  );
}
