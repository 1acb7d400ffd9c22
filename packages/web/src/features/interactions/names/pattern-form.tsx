import { routes } from '@anklang/domain';
import { Modal, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../../lib/api/index.ts';
import { useWorkspaceId } from '../../../lib/session/index.ts';
import { FormButtons } from '../../../ui/form-buttons.tsx';
import { notifyDone } from '../../../ui/notify.ts';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { interactionsKey } from '../../ways/index.ts';
import { matchNames } from './match-names.ts';
import { namesToCompare, rulesOf } from './names-queries.ts';
import { PatternPreview } from './pattern-preview.tsx';
import { type ChosenTouchpoint, TouchpointSelect } from './touchpoint-select.tsx';

/** A rule for many names; shows while one types which names it would hold for. */
export function PatternForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['interactions', 'shell']);
  const workspaceId = useWorkspaceId();
  const queryClient = useQueryClient();
  const [text, setText] = useState('');
  const [target, setTarget] = useState<'stand' | 'leaveOut'>('stand');
  const [chosen, setChosen] = useState<ChosenTouchpoint | null>(null);
  const [isMissing, setMissing] = useState(false);
  const names = useQuery(namesToCompare(workspaceId));
  const rules = useQuery(rulesOf(workspaceId));
  const pattern = text.trim();
  const add = useMutation({
    mutationFn: () => {
      const touchpointId = target === 'stand' ? (chosen?.id ?? null) : null;
      return callApi(routes.addTouchpointRule, {
        params: { workspaceId },
        body: { kind: 'pattern', text: pattern, touchpointId },
      });
    },
    onSuccess: () => {
      notifyDone(t('rules.added'));
      void queryClient.invalidateQueries({ queryKey: interactionsKey(workspaceId) });
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const needsTouchpoint = target === 'stand' && chosen === null;
    setMissing(needsTouchpoint);
    if (!needsTouchpoint && pattern !== '' && !add.isPending) add.mutate();
  };
  const exactRules = new Set((rules.data?.items ?? []).filter(({ kind }) => kind === 'exact').map(({ id }) => id));
  const matches = pattern !== '' && names.data ? matchNames(pattern, { names: names.data.items, exactRules }) : null;

  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t('rules.addTitle')}
      closeButtonProps={{ 'aria-label': t('shell:close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          {add.isError && <ProblemAlert error={add.error} />}
          <TextInput
            label={t('rules.pattern')}
            description={t('rules.patternHint')}
            placeholder={t('rules.patternExample')}
            required
            maxLength={300}
            spellCheck={false}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            data-autofocus
          />
          <div role="status" aria-live="polite">
            {pattern !== '' && names.isPending && <Text fz="sm">{t('rules.counting')}</Text>}
            {names.isError && <ProblemAlert error={names.error} />}
            {matches && names.data && (
              <PatternPreview matches={matches} checked={names.data.isMore ? names.data.items.length : null} />
            )}
          </div>
          <Radio.Group
            label={t('rules.target')}
            value={target}
            onChange={(value) => setTarget(value === 'leaveOut' ? 'leaveOut' : 'stand')}
          >
            <Stack gap={6} mt={6}>
              <Radio value="stand" label={t('rules.targetStand')} />
              <Radio value="leaveOut" label={t('rules.leaveOut')} />
            </Stack>
          </Radio.Group>
          {target === 'stand' && (
            <TouchpointSelect
              similar={[]}
              value={chosen}
              error={isMissing && chosen === null ? t('stand.required') : undefined}
              onChange={setChosen}
            />
          )}
          <FormButtons
            submit={t('rules.submit')}
            isBusy={add.isPending}
            isDisabled={pattern === ''}
            onCancel={onClose}
          />
        </Stack>
      </form>
    </Modal>
  );
}
