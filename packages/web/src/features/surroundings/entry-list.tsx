import { type Entry, type EntryKind, routes } from '@anklang/domain';
import { ActionIcon, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../lib/api/index.ts';
import { useFormat } from '../../lib/format/index.ts';
import { useMay, useWorkspaceId } from '../../lib/session/index.ts';
import { useAction } from '../../ui/use-action.ts';
import { useConfirm } from '../../ui/use-confirm.tsx';
import { AboutEntry } from './about-entry.tsx';
import { entriesOfKind } from './entry-queries.ts';
import { movePhase } from './move-phase.ts';
import { ReferringLink } from './referring-link.tsx';
import classes from './surroundings.module.css';
import { useRemoveEntry } from './use-remove-entry.ts';

type Props = { kind: EntryKind; entries: Entry[]; onEdit: (entry: Entry) => void };

/** Entries of one kind with the number of touchpoints that refer to them. */
export function EntryList({ kind, entries, onEdit }: Props) {
  const { t } = useTranslation('surroundings');
  const mayKeep = useMay('touchpoint.manage');
  const ask = useAskToRemove(kind);

  return (
    <ul className={classes['entries']} aria-label={t(`kind.${kind}`)}>
      {entries.map((entry, place) => (
        <li key={entry.id} className={classes['entry']}>
          <div className={classes['about']}>
            <Text component="h3" className={classes['name'] ?? ''}>
              {entry.name}
            </Text>
            <AboutEntry entry={entry} />
          </div>
          <ReferringLink kind={kind} entry={entry} />
          {mayKeep && (
            <div className={classes['actions']}>
              {kind === 'phase' && <MoveButtons phases={entries} place={place} />}
              <ActionIcon
                variant="subtle"
                size="lg"
                aria-label={t('edit', { name: entry.name })}
                onClick={() => onEdit(entry)}
              >
                <IconPencil size={18} aria-hidden />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                size="lg"
                color="var(--danger)"
                aria-label={t('remove', { name: entry.name })}
                onClick={() => ask(entry)}
              >
                <IconTrash size={18} aria-hidden />
              </ActionIcon>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Before it is removed one reads what it hits. */
function useAskToRemove(kind: EntryKind) {
  const { t } = useTranslation('surroundings');
  const format = useFormat();
  const confirm = useConfirm();
  const remove = useRemoveEntry(kind);
  return (entry: Entry) => {
    const { name, touchpoints: count } = entry;
    const hits = count === 0 ? t('removeNone') : t('removeText', { count, formatted: format.number(count) });
    const also = kind === 'segment' ? t('removeSegment') : kind === 'brand' ? t('removeBrand') : '';
    confirm({
      title: t('removeTitle', { name }),
      text: hits + also,
      verb: t('removeVerb'),
      onConfirm: () => remove(entry),
    });
  };
}

function MoveButtons({ phases, place }: { phases: Entry[]; place: number }) {
  const { t } = useTranslation('surroundings');
  const workspaceId = useWorkspaceId();
  const { id, name } = phases[place]!;
  const move = useAction({
    run: async (by: -1 | 1) => {
      for (const { phase, position } of movePhase(phases, { id, by })) {
        await callApi(routes.changeEntry, {
          params: { workspaceId, kind: 'phase', entryId: phase.id },
          body: { version: phase.version, body: { ...phase.body, position } },
        });
      }
    },
    refresh: entriesOfKind(workspaceId, 'phase'),
    said: () => t('moved'),
  });
  const isFirst = place === 0;
  const isLast = place === phases.length - 1;
  // Not disabled: whoever moves a phase by key to an end must not lose the place on the page.
  const shown = (isEnd: boolean) => (isEnd ? { 'aria-disabled': true, 'data-disabled': true } : {});
  return (
    <>
      <ActionIcon
        variant="subtle"
        size="lg"
        aria-label={t('up', { name })}
        {...shown(isFirst)}
        onClick={() => !isFirst && !move.isPending && move.mutate(-1)}
      >
        <IconArrowUp size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        size="lg"
        aria-label={t('down', { name })}
        {...shown(isLast)}
        onClick={() => !isLast && !move.isPending && move.mutate(1)}
      >
        <IconArrowDown size={18} aria-hidden />
      </ActionIcon>
    </>
  );
}
