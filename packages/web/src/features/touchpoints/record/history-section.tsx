import { type FieldChange, type Profile, routes, type TouchpointRecord } from '@anklang/domain';
import { Button, Group, Paper, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callApi, usePaged } from '../../../lib/api/index.ts';
import { useFormat } from '../../../lib/format/index.ts';
import { useWorkspaceId } from '../../../lib/session/index.ts';
import { notifyDone, notifyProblem } from '../../../ui/notify.ts';
import { PagedList } from '../../../ui/paged-list.tsx';
import { sentenceOf } from '../../../ui/problem-words.ts';
import { FieldValue } from '../fields/field-value.tsx';
import { isSaid } from '../fields/is-said.ts';
import { useFieldWords } from '../fields/use-field-words.ts';
import { historyKey, touchpointOf } from '../touchpoint-queries.ts';
import { isSame } from './draft.ts';
import classes from './record.module.css';

type Props = { record: TouchpointRecord; mayEdit: boolean };

/** Every change of every field, with the way back. */
export function HistorySection({ record, mayEdit }: Props) {
  const { t } = useTranslation('touchpoints');
  const [isShown, setShown] = useState(false);

  return (
    <Paper p="md" component="section" aria-labelledby="history-title">
      <Group justify="space-between" gap="sm">
        <div>
          <Title order={2} id="history-title">
            {t('record.history.title')}
          </Title>
          <Text fz="sm" c="dimmed">
            {t('record.history.lead')}
          </Text>
        </div>
        {!isShown && (
          <Button variant="default" onClick={() => setShown(true)}>
            {t('record.history.show')}
          </Button>
        )}
      </Group>
      {isShown && <Changes record={record} mayEdit={mayEdit} />}
    </Paper>
  );
}

function Changes({ record, mayEdit }: Props) {
  const { t } = useTranslation('touchpoints');
  const { t: tShell } = useTranslation('shell');
  const { nameOf } = useFieldWords();
  const workspaceId = useWorkspaceId();
  const queryClient = useQueryClient();
  const params = { workspaceId, touchpointId: record.id };
  const changes = usePaged(historyKey(workspaceId, record.id), ({ cursor, signal }) =>
    callApi(routes.listFieldChanges, { params, query: { cursor, limit: 20 }, signal }),
  );
  const restore = useMutation({
    mutationFn: ({ field, before }: FieldChange) =>
      callApi(routes.changeTouchpoint, { params, body: { version: record.version, [field]: before } }),
    onSuccess: async (changed, { field }) => {
      queryClient.setQueryData(touchpointOf(workspaceId, record.id).queryKey, changed);
      notifyDone(t('record.history.restored', { field: nameOf(field) }));
      await queryClient.invalidateQueries({ queryKey: ['workspace', workspaceId] });
    },
    onError: async (error) => {
      notifyProblem(sentenceOf(error, tShell));
      await queryClient.invalidateQueries({ queryKey: ['workspace', workspaceId, 'touchpoints', record.id] });
    },
  });

  return (
    <PagedList
      list={changes}
      empty={
        <Text c="dimmed" mt="sm">
          {t('record.history.none')}
        </Text>
      }
    >
      {(items) => (
        <ol className={classes['changes']}>
          {items.map((change) => (
            <li key={change.id}>
              <Change
                change={change}
                // Going back to what holds anyway is no change.
                onRestore={
                  mayEdit && !isSame(change.field, { a: change.before, b: record[change.field] })
                    ? () => restore.mutate(change)
                    : null
                }
                isBusy={restore.isPending}
              />
            </li>
          ))}
        </ol>
      )}
    </PagedList>
  );
}

type ChangeProps = { change: FieldChange; onRestore: (() => void) | null; isBusy: boolean };

function Change({ change, onRestore, isBusy }: ChangeProps) {
  const { t } = useTranslation('touchpoints');
  const format = useFormat();
  const { nameOf } = useFieldWords();
  const { field, before, after, at, by } = change;
  const when = format.instant(at);

  return (
    <>
      <Group justify="space-between" gap="sm" wrap="nowrap" align="flex-start">
        <div>
          <Text fw={600} component="h3" fz="md">
            {nameOf(field)}
          </Text>
          <Text fz="sm" c="dimmed">
            {t('record.history.changed', { name: by, at: when })}
          </Text>
        </div>
        {onRestore && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={onRestore}
            disabled={isBusy}
            aria-label={t('record.history.restoreField', { field: nameOf(field), at: when })}
          >
            {t('record.history.restore')}
          </Button>
        )}
      </Group>
      <dl className={classes['versions']}>
        <div>
          <dt>{t('record.history.before')}</dt>
          <dd>
            <Kept field={field} value={before as Profile[typeof field]} />
          </dd>
        </div>
        <div>
          <dt>{t('record.history.after')}</dt>
          <dd>
            <Kept field={field} value={after as Profile[typeof field]} />
          </dd>
        </div>
      </dl>
    </>
  );
}

function Kept({ field, value }: { field: FieldChange['field']; value: Profile[FieldChange['field']] }) {
  const { t } = useTranslation('touchpoints');
  if (isSaid(value)) return <FieldValue field={field} value={value} />;
  return (
    <Text component="span" c="dimmed" fs="italic">
      {t('record.history.empty')}
    </Text>
  );
}
