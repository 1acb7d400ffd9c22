import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { surveysOf } from '../feedback/index.ts';
import { CheckListCard } from '../progress/index.ts';
import { FirstSteps } from './first-steps.tsx';
import { Glance } from './glance.tsx';
import { registerSizeOf } from './overview-queries.ts';

/** The first page of a workspace: the whole at a glance, or the ways to begin. */
export function Overview() {
  const { t } = useTranslation(['overview', 'shell']);
  const workspaceId = useWorkspaceId();
  const surveys = useQuery(surveysOf(workspaceId));
  const register = useQuery(registerSizeOf(workspaceId));
  return (
    <>
      <PageHeader title={t('shell:navigation.overview')} lead={t('lead')} />
      <Stack gap="lg">
        <Loaded query={surveys}>
          {(items) => (
            <Loaded query={register}>
              {({ count }) => (items.length === 0 && count === 0 ? <FirstSteps /> : <Glance surveys={items} />)}
            </Loaded>
          )}
        </Loaded>
        <CheckListCard />
      </Stack>
    </>
  );
}
