import { routes } from '@anklang/domain';
import { Button, Group, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../../lib/api/index.ts';
import { notifyDone } from '../../../ui/notify.ts';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { useMap } from '../live/map-context.ts';
import { versionsKey } from './versions-queries.ts';

const blank = { name: '', note: '' };

/** Keeps the journey as it is now under a name; what is still on its way to the server is waited for. */
export function KeepVersion() {
  const { t } = useTranslation('journeyParts');
  const { workspaceId, journey, saved } = useMap();
  const which = { workspaceId, mapId: journey.id };
  const queryClient = useQueryClient();
  const [draft, setDraft] = useState(blank);
  const keep = useMutation({
    mutationFn: (body: typeof blank) => callApi(routes.addMapVersion, { params: which, body }),
    onSuccess: ({ name }) => {
      notifyDone(t('versions.kept', { name }));
      setDraft(blank);
      return queryClient.invalidateQueries({ queryKey: versionsKey(which) });
    },
  });
  const isReady = draft.name.trim() !== '' && saved === 'saved';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady) keep.mutate(draft);
  };

  return (
    <form onSubmit={submit} noValidate aria-labelledby="versions-keep">
      <Stack gap="sm">
        <Title order={3} id="versions-keep">
          {t('versions.keep')}
        </Title>
        {keep.isError && <ProblemAlert error={keep.error} />}
        <TextInput
          label={t('versions.name')}
          description={t('versions.nameHint')}
          maxLength={120}
          value={draft.name}
          onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
        />
        <Textarea
          label={t('versions.note')}
          autosize
          minRows={1}
          maxRows={6}
          maxLength={1000}
          value={draft.note}
          onChange={(event) => setDraft({ ...draft, note: event.currentTarget.value })}
        />
        <Group gap="sm">
          <Button type="submit" variant="default" disabled={!isReady} loading={keep.isPending}>
            {t('versions.keepVerb')}
          </Button>
          {saved !== 'saved' && (
            <Text fz="sm" c="dimmed" role="status">
              {t('versions.saving')}
            </Text>
          )}
        </Group>
      </Stack>
    </form>
  );
}
