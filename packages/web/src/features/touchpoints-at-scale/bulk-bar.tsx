import type { ChangeSet, TouchpointFilter } from '@anklang/domain';
import { Button, Group, Paper, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format/index.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { ChangeSetsLink, useUndo } from '../change-sets/index.ts';
import type { Selection } from '../touchpoints/index.ts';
import { BulkDialog } from './bulk-dialog.tsx';

type Props = { selection: Selection; filter: TouchpointFilter; count: number };

/** The most that are changed at once. */
const most = 5000;

/** What can be done with several touchpoints: those that are chosen, or all that the list finds. */
export function BulkBar({ selection, filter, count }: Props) {
  const { t } = useTranslation('scale');
  const format = useFormat();
  const [changing, setChanging] = useState<'chosen' | 'found' | null>(null);
  const [last, setLast] = useState<ChangeSet | null>(null);
  const chosen = selection.ids.size;

  return (
    <Paper p="sm" component="section" aria-label={t('bulk.label')}>
      <Group gap="sm">
        {chosen > 0 ? (
          <>
            <Text role="status">{t('bulk.chosen', { count: chosen, formatted: format.number(chosen) })}</Text>
            <Button onClick={() => setChanging('chosen')}>{t('bulk.change')}</Button>
            <Button variant="default" onClick={selection.clear}>
              {t('bulk.clear')}
            </Button>
          </>
        ) : (
          <>
            <Text c="dimmed">{t('bulk.hint')}</Text>
            {count > 0 && count <= most && (
              <Button variant="default" onClick={() => setChanging('found')}>
                {t('bulk.changeFound', { count, formatted: format.number(count) })}
              </Button>
            )}
          </>
        )}
        <ChangeSetsLink />
      </Group>
      {last && <LastChange key={last.id} last={last} onUndone={() => setLast(null)} />}
      {changing && (
        <BulkDialog
          of={changing === 'chosen' ? { ids: [...selection.ids] } : { filter }}
          onClose={() => setChanging(null)}
          onChanged={(changeSet) => {
            setChanging(null);
            selection.clear();
            setLast(changeSet);
          }}
        />
      )}
    </Paper>
  );
}

function LastChange({ last, onUndone }: { last: ChangeSet; onUndone: () => void }) {
  const { t } = useTranslation('scale');
  const format = useFormat();
  const undo = useUndo(onUndone);

  return (
    <>
      <Group gap="sm" mt="sm">
        <Text role="status">
          {t('bulk.done', { count: last.touchpoints, formatted: format.number(last.touchpoints) })}
        </Text>
        <Button variant="default" size="compact-sm" loading={undo.isPending} onClick={() => undo.mutate(last.id)}>
          {t('bulk.undo')}
        </Button>
      </Group>
      {undo.isError && <ProblemAlert error={undo.error} />}
    </>
  );
}
