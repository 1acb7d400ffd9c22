import { Button, Group, Stack, Text } from '@mantine/core';
import { IconFileImport, IconPlus, IconRoute, IconTemplate } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePaged } from '../../../lib/api/index.ts';
import { useMay, useWorkspaceId } from '../../../lib/session/index.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { PagedList } from '../../../ui/paged-list.tsx';
import { ImportDialog } from '../files/index.ts';
import { TemplatesDialog } from '../templates/index.ts';
import { EmptyJourneys } from './empty-journeys.tsx';
import { JourneyDialog } from './journey-dialog.tsx';
import { JourneyFilters } from './journey-filters.tsx';
import { JourneyTable } from './journey-table.tsx';
import { journeysKey, loadJourneys } from './journeys-queries.ts';
import { filterOf, isNarrowed, type JourneysSearch, noFilters } from './journeys-search.ts';

const here = '/w/$workspaceId/journeys';
const pageSize = 50;

/** All journeys that people drew, narrowed and ordered as the address says. */
export function JourneysView() {
  const { t } = useTranslation('journeyList');
  const workspaceId = useWorkspaceId();
  const search = useSearch({ from: here });
  const navigate = useNavigate({ from: here });
  const narrow = (change: Partial<JourneysSearch>) =>
    void navigate({ search: (now) => ({ ...now, ...change }), replace: true, resetScroll: false });
  const filter = filterOf(search);
  const journeys = usePaged([...journeysKey(workspaceId), 'page', filter], ({ cursor, signal }) =>
    loadJourneys(workspaceId, { filter, limit: pageSize, cursor })(signal),
  );
  const isEmpty = journeys.items?.length === 0 && !isNarrowed(search);
  // Kept here: the buttons move into the empty page and back, and what they opened stays.
  const [beginning, setBeginning] = useState<'template' | 'file' | null>(null);
  const actions = <ListActions onAdd={() => narrow({ adding: true })} onBegin={setBeginning} />;

  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} actions={!isEmpty && actions} />
      <Stack gap="md">
        {!isEmpty && <JourneyFilters search={search} onChange={narrow} />}
        <PagedList
          list={journeys}
          empty={
            isEmpty ? (
              <EmptyJourneys actions={actions} />
            ) : (
              <NoMatch search={search} onReset={() => narrow(noFilters)} />
            )
          }
        >
          {(items) => <JourneyTable journeys={items} />}
        </PagedList>
      </Stack>
      {beginning === 'template' && <TemplatesDialog onClose={() => setBeginning(null)} />}
      {beginning === 'file' && <ImportDialog onClose={() => setBeginning(null)} />}
      {search.adding && <JourneyDialog asked={{ do: 'add' }} onClose={() => narrow({ adding: undefined })} />}
    </>
  );
}

/** The ways to a new journey; the same in the head of the page and where there is none yet. */
function ListActions({ onAdd, onBegin }: { onAdd: () => void; onBegin: (by: 'template' | 'file') => void }) {
  const { t } = useTranslation(['journeyList', 'journeyShare', 'journeyFiles']);
  if (!useMay('journey.edit')) return null;

  return (
    <Group gap="xs">
      <Button
        variant="default"
        leftSection={<IconTemplate size={17} aria-hidden />}
        onClick={() => onBegin('template')}
      >
        {t('journeyShare:templates.button')}
      </Button>
      <Button variant="default" leftSection={<IconFileImport size={17} aria-hidden />} onClick={() => onBegin('file')}>
        {t('journeyFiles:import.open')}
      </Button>
      <Button leftSection={<IconPlus size={17} aria-hidden />} onClick={onAdd}>
        {t('add')}
      </Button>
    </Group>
  );
}

function NoMatch({ search, onReset }: { search: JourneysSearch; onReset: () => void }) {
  const { t } = useTranslation('journeyList');

  return (
    <EmptyState
      icon={<IconRoute size={36} />}
      title={t('noMatch')}
      actions={
        <Button variant="default" onClick={onReset}>
          {t('filter.reset')}
        </Button>
      }
    >
      {!search.state && <Text>{t('noMatchText', { state: t('filter.state') })}</Text>}
    </EmptyState>
  );
}
