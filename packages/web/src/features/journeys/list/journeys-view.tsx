import { Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus, IconRoute, IconTemplate } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePaged } from '../../../lib/api/index.ts';
import { useMay, useWorkspaceId } from '../../../lib/session/index.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { PagedList } from '../../../ui/paged-list.tsx';
import { ImportButton } from '../files/index.ts';
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
  const actions = <ListActions onAdd={() => narrow({ adding: true })} />;

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
      {search.adding && <JourneyDialog asked={{ do: 'add' }} onClose={() => narrow({ adding: undefined })} />}
    </>
  );
}

/** The ways to a new journey; the same in the head of the page and where there is none yet. */
function ListActions({ onAdd }: { onAdd: () => void }) {
  const { t } = useTranslation(['journeyList', 'journeyShare']);
  const [templatesOpen, { open: openTemplates, close: closeTemplates }] = useDisclosure();
  if (!useMay('journey.edit')) return null;

  return (
    <Group gap="xs">
      <Button variant="default" leftSection={<IconTemplate size={17} aria-hidden />} onClick={openTemplates}>
        {t('journeyShare:templates.button')}
      </Button>
      {templatesOpen && <TemplatesDialog onClose={closeTemplates} />}
      <ImportButton />
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
