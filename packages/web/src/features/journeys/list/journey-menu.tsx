import { type JourneyMapSummary, type MapState, routes } from '@anklang/domain';
import { ActionIcon, Menu } from '@mantine/core';
import {
  IconArchive,
  IconArchiveOff,
  IconCircleCheck,
  IconCopy,
  IconDots,
  IconPencil,
  IconSketching,
  IconTrash,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../../lib/api/index.ts';
import { useMay, useWorkspaceId } from '../../../lib/session/index.ts';
import { useAction } from '../../../ui/use-action.ts';
import { useConfirm } from '../../../ui/use-confirm.tsx';
import { type AskedOfJourney, JourneyDialog } from './journey-dialog.tsx';

type Journey = Pick<JourneyMapSummary, 'id' | 'name' | 'description' | 'productId' | 'state'>;

const offered: Record<MapState, { state: MapState; word: 'makeCurrent' | 'makeDraft' | 'archive' | 'unarchive' }[]> = {
  draft: [
    { state: 'current', word: 'makeCurrent' },
    { state: 'archived', word: 'archive' },
  ],
  current: [
    { state: 'draft', word: 'makeDraft' },
    { state: 'archived', word: 'archive' },
  ],
  archived: [{ state: 'draft', word: 'unarchive' }],
};
const icons = {
  makeCurrent: IconCircleCheck,
  makeDraft: IconSketching,
  archive: IconArchive,
  unarchive: IconArchiveOff,
};

/** What is done with a journey as a whole. */
export function JourneyMenu({ journey, onRemoved }: { journey: Journey; onRemoved?: () => void }) {
  const { t } = useTranslation('journeyList');
  const mayRemove = useMay('journey.manage');
  const [asked, setAsked] = useState<AskedOfJourney | null>(null);
  const { setState, askRemove } = useActs(journey, onRemoved);

  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size={32} aria-label={t('menu.label', { name: journey.name })}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconPencil size={16} aria-hidden />}
            onClick={() => setAsked({ do: 'change', journey })}
          >
            {t('menu.about')}
          </Menu.Item>
          <Menu.Item leftSection={<IconCopy size={16} aria-hidden />} onClick={() => setAsked({ do: 'copy', journey })}>
            {t('menu.duplicate')}
          </Menu.Item>
          {offered[journey.state].map(({ state, word }) => {
            const Icon = icons[word];
            return (
              <Menu.Item key={word} leftSection={<Icon size={16} aria-hidden />} onClick={() => setState(state)}>
                {t(`menu.${word}`)}
              </Menu.Item>
            );
          })}
          {mayRemove && (
            <Menu.Item c="var(--danger)" leftSection={<IconTrash size={16} aria-hidden />} onClick={askRemove}>
              {t('menu.remove')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {asked && <JourneyDialog asked={asked} onClose={() => setAsked(null)} />}
    </>
  );
}

function useActs({ id: mapId, name }: Journey, onRemoved: (() => void) | undefined) {
  const { t } = useTranslation('journeyList');
  const workspaceId = useWorkspaceId();
  const confirm = useConfirm();
  const refresh = ['workspace', workspaceId, 'journeyMaps'];
  const change = useAction({
    run: (state: MapState) =>
      callApi(routes.changeJourneyMapAbout, { params: { workspaceId, mapId }, body: { state } }),
    refresh,
    said: (state) => t(`stateSaid.${state}`, { name }),
  });
  const remove = useAction({
    run: async () => {
      await callApi(routes.removeJourneyMap, { params: { workspaceId, mapId } });
      onRemoved?.();
    },
    refresh,
    said: () => t('remove.done', { name }),
  });
  const askRemove = () =>
    confirm({
      title: t('remove.title'),
      text: t('remove.text', { name }),
      verb: t('remove.verb'),
      onConfirm: () => remove.mutate(undefined),
    });
  return { setState: change.mutate, askRemove };
}
