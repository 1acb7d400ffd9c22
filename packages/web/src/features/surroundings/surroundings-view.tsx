import { type EntryKind, entryKinds } from '@anklang/domain';
import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconPlus, IconStack2 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay, useWorkspaceId } from '../../lib/session/index.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { entriesOf } from '../touchpoints/index.ts';
import { EntryDialog } from './entry-dialog.tsx';
import { EntryList } from './entry-list.tsx';
import { lastPosition } from './move-phase.ts';
import { PillLinks } from './pill-links.tsx';
import classes from './surroundings.module.css';

/** What touchpoints refer to, kind by kind. */
export function Surroundings() {
  const { t } = useTranslation('surroundings');
  const { kind } = useParams({ from: '/w/$workspaceId/surroundings/$kind' });
  const workspaceId = useWorkspaceId();

  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <ButtonLink variant="default" to="/w/$workspaceId/touchpoints/starters" params={{ workspaceId }}>
            {t('empty.starters')}
          </ButtonLink>
        }
      />
      <Stack gap="lg" maw={980}>
        <PillLinks label={t('kinds')}>
          {entryKinds.map((other) => (
            <li key={other}>
              <Link
                to="/w/$workspaceId/surroundings/$kind"
                params={{ workspaceId, kind: other }}
                className={classes['pill']}
                aria-current={other === kind ? 'page' : undefined}
              >
                {t(`kind.${other}`)}
              </Link>
            </li>
          ))}
        </PillLinks>
        {/* Another kind begins anew: no dialog of one over the list of the other. */}
        <OneKind key={kind} kind={kind} />
      </Stack>
    </>
  );
}

function OneKind({ kind }: { kind: EntryKind }) {
  const { t } = useTranslation('surroundings');
  const workspaceId = useWorkspaceId();
  const mayKeep = useMay('touchpoint.manage');
  const entries = useQuery(entriesOf(workspaceId, kind));
  const [editing, setEditing] = useState<{ id: string | null } | null>(null);
  const known = entries.data ?? [];
  const entry = known.find(({ id }) => id === editing?.id) ?? null;
  const add = mayKeep && (
    <Button leftSection={<IconPlus size={17} aria-hidden />} onClick={() => setEditing({ id: null })}>
      {t(`add.${kind}`)}
    </Button>
  );

  return (
    <section aria-labelledby="kind-title">
      <Group justify="space-between" align="flex-end" gap="sm" mb="sm">
        <div style={{ flex: '1 1 280px' }}>
          <Title order={2} id="kind-title">
            {t(`kind.${kind}`)}
          </Title>
          <Text c="dimmed" maw="var(--text-width)">
            {t(`what.${kind}`)}
          </Text>
        </div>
        {known.length > 0 && add}
      </Group>
      <Loaded query={entries}>
        {(items) =>
          items.length === 0 ? (
            <EmptyState icon={<IconStack2 size={36} stroke={1.4} />} title={t(`empty.${kind}.title`)} actions={add}>
              <Text>{t(`empty.${kind}.text`)}</Text>
              {!mayKeep && <Text mt="xs">{t('empty.noRight')}</Text>}
            </EmptyState>
          ) : (
            <Paper radius="md">
              <EntryList kind={kind} entries={items} onEdit={({ id }) => setEditing({ id })} />
            </Paper>
          )
        }
      </Loaded>
      {editing && (
        <EntryDialog
          kind={kind}
          entry={entry}
          beside={kind === 'phase' ? { position: lastPosition(known) } : {}}
          onClose={() => setEditing(null)}
        />
      )}
    </section>
  );
}
