import { type Evidence, routes } from '@anklang/domain';
import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../lib/api/index.ts';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { notifyDone } from '../../ui/notify.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { evidenceOf } from './evidence-queries.ts';

/** What a file shows, and since when. */
export function EvidenceForm({ evidence, onDone }: { evidence: Evidence; onDone: () => void }) {
  const { t } = useTranslation(['evidence', 'shell']);
  const workspaceId = useWorkspaceId();
  const queryClient = useQueryClient();
  const [caption, setCaption] = useState(evidence.caption);
  const [takenOn, setTakenOn] = useState(evidence.takenOn ?? '');
  const { touchpointId, id: evidenceId } = evidence;
  const save = useMutation({
    mutationFn: () =>
      callApi(routes.changeEvidence, {
        params: { workspaceId, touchpointId, evidenceId },
        body: { caption, takenOn: takenOn || null },
      }),
    onSuccess: async () => {
      notifyDone(t('saved'));
      await queryClient.invalidateQueries(evidenceOf(workspaceId, touchpointId));
      onDone();
    },
  });
  const first = useRef<HTMLTextAreaElement>(null);
  useEffect(() => first.current?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };

  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        {save.error && <ProblemAlert error={save.error} />}
        <Textarea
          label={t('caption')}
          description={t('captionHint')}
          autosize
          minRows={2}
          maxRows={6}
          maxLength={500}
          ref={first}
          value={caption}
          onChange={(event) => setCaption(event.currentTarget.value)}
        />
        <TextInput
          type="date"
          label={t('takenOnLabel')}
          value={takenOn}
          onChange={(event) => setTakenOn(event.currentTarget.value)}
        />
        <Group gap="xs">
          <Button type="submit" size="compact-sm" loading={save.isPending}>
            {t('submit')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={onDone}>
            {t('shell:cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
