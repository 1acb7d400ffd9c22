import { type Entry, type EntryBodies, routes } from '@anklang/domain';
import { ActionIcon, Button, Checkbox, Group, Modal, NativeSelect, Stack, Text, VisuallyHidden } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../lib/api/index.ts';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { notifyDone } from '../../ui/notify.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { entriesOf } from '../touchpoints/index.ts';
import { cyclesKey } from './cycle-queries.ts';
import classes from './decision-cycle.module.css';
import { movePhaseId, ownOrder } from './order-phases.ts';

type Props = {
  product: Entry;
  /** All of the workspace, in their order. */
  phases: readonly Entry[];
  onClose: () => void;
};

const mostPhases = 30;

/** Which phases belong to a product, in which order, and whether the end leads back to the beginning. */
export function CycleDialog({ product, phases, onClose }: Props) {
  const { t } = useTranslation(['decisionCycle', 'shell']);
  const workspaceId = useWorkspaceId();
  const queryClient = useQueryClient();
  const body = product.body as EntryBodies['product'];
  const all = phases.map(({ id }) => id);
  const own = body.phaseIds.filter((id) => all.includes(id));
  const [ids, setIds] = useState<readonly string[]>(own.length > 0 ? own : all.slice(0, mostPhases));
  const [isCyclic, setIsCyclic] = useState(body.isCyclic);
  const [said, setSaid] = useState('');
  const open = phases.filter(({ id }) => !ids.includes(id));
  const nameOf = (id: string) => phases.find((phase) => phase.id === id)?.name ?? '';

  const save = useMutation({
    mutationFn: () =>
      callApi(routes.changeEntry, {
        params: { workspaceId, kind: 'product', entryId: product.id },
        body: { version: product.version, body: { ...body, phaseIds: ownOrder(ids, all), isCyclic } },
      }),
    onSuccess: async () => {
      notifyDone(t('edit.saved', { name: product.name }));
      onClose();
      await queryClient.invalidateQueries({ queryKey: entriesOf(workspaceId, 'product').queryKey });
      await queryClient.invalidateQueries({ queryKey: cyclesKey(workspaceId) });
    },
  });
  const move = (id: string, by: -1 | 1) => {
    const moved = movePhaseId(ids, id, by);
    setIds(moved);
    setSaid(t('edit.moved', { name: nameOf(id), place: moved.indexOf(id) + 1, count: moved.length }));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ids.length > 0) save.mutate();
  };

  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('edit.title', { name: product.name })}
      closeButtonProps={{ 'aria-label': t('shell:close') }}
    >
      <form onSubmit={submit}>
        <Stack gap="md">
          <Text c="dimmed" fz="sm">
            {t('edit.lead')}
          </Text>
          <ol className={classes['order']} aria-label={t('phases')}>
            {ids.map((id, place) => (
              <li key={id}>
                <span>
                  {place + 1}. {nameOf(id)}
                </span>
                <PhaseButtons
                  name={nameOf(id)}
                  isFirst={place === 0}
                  isLast={place === ids.length - 1}
                  onMove={(by) => move(id, by)}
                  onRemove={() => setIds(ids.filter((one) => one !== id))}
                />
              </li>
            ))}
          </ol>
          {ids.length === 0 && <Text c="var(--danger)">{t('edit.needed')}</Text>}
          <VisuallyHidden role="status">{said}</VisuallyHidden>
          {open.length > 0 && ids.length < mostPhases && (
            <NativeSelect
              label={t('edit.add')}
              value=""
              data={[
                { value: '', label: t('edit.choose') },
                ...open.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              onChange={({ currentTarget: { value } }) => value && setIds([...ids, value])}
            />
          )}
          <Checkbox
            label={t('edit.cyclic')}
            description={t('edit.cyclicHint')}
            checked={isCyclic}
            onChange={(event) => setIsCyclic(event.currentTarget.checked)}
          />
          {save.error && <ProblemAlert error={save.error} />}
          <Group justify="space-between">
            <Button variant="subtle" onClick={() => setIds(all.slice(0, mostPhases))}>
              {t('edit.reset')}
            </Button>
            <Button type="submit" loading={save.isPending} disabled={ids.length === 0}>
              {t('shell:save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

type ButtonsProps = {
  name: string;
  isFirst: boolean;
  isLast: boolean;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
};

function PhaseButtons({ name, isFirst, isLast, onMove, onRemove }: ButtonsProps) {
  const { t } = useTranslation('decisionCycle');
  // Not disabled: whoever moves a phase by key to an end must not lose the place on the page.
  const shown = (isEnd: boolean) => (isEnd ? { 'aria-disabled': true, 'data-disabled': true } : {});
  const common = { variant: 'subtle', size: 'lg', type: 'button' } as const;
  return (
    <Group gap={0} wrap="nowrap">
      <ActionIcon {...common} aria-label={t('edit.up', { name })} {...shown(isFirst)} onClick={() => onMove(-1)}>
        <IconArrowUp size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon {...common} aria-label={t('edit.down', { name })} {...shown(isLast)} onClick={() => onMove(1)}>
        <IconArrowDown size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon {...common} color="var(--danger)" aria-label={t('edit.remove', { name })} onClick={onRemove}>
        <IconX size={18} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
