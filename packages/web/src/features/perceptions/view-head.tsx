import { type Perception, routes } from '@anklang/domain';
import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../lib/api/index.ts';
import { atNoon, useFormat } from '../../lib/format/index.ts';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { ItemButtons } from '../../ui/item-buttons.tsx';
import { LevelMark } from '../../ui/level-mark.tsx';
import { useAction } from '../../ui/use-action.ts';
import { useConfirm } from '../../ui/use-confirm.tsx';

type Props = {
  perception: Perception;
  segment: string | null;
  /** Null: not to be changed by this person. */
  onChange: (() => void) | null;
};

/** Whose view a column is, how it turned out, and what its writer can do with it. */
export function ViewHead({ perception, segment, onChange }: Props) {
  const { t } = useTranslation('care');
  const format = useFormat();
  const confirm = useConfirm();
  const workspaceId = useWorkspaceId();
  const { id: perceptionId, touchpointId, source, voice, level, heldOn } = perception;
  const of = voice || t(`perceptions.source.${source}`);
  const written = t('perceptions.writtenBy', {
    name: perception.writtenBy,
    date: format.date(perception.createdAt),
  });
  const held = heldOn && t('perceptions.heldOn', { date: format.date(atNoon(heldOn)) });
  const remove = useAction({
    run: () => callApi(routes.removePerception, { params: { workspaceId, touchpointId, perceptionId } }),
    refresh: ['workspace', workspaceId],
    said: () => t('perceptions.removed'),
  });
  const askRemove = () =>
    confirm({
      title: t('perceptions.removeTitle'),
      text: t('perceptions.removeText', { of }),
      verb: t('perceptions.remove'),
      onConfirm: () => remove.mutate(undefined),
    });

  return (
    <>
      <Group gap={8} wrap="wrap">
        <Text fw={600} fz="sm" style={{ overflowWrap: 'anywhere' }}>
          {of}
        </Text>
        {level && (
          <Text fz="sm" fw={600} component="span">
            <LevelMark level={level} label={t(`perceptions.level.${level}`)} />
          </Text>
        )}
      </Group>
      <Text fz="xs" c="dimmed">
        {[segment, held, written].filter(Boolean).join(' · ')}
      </Text>
      {onChange && (
        <ItemButtons
          edit={{ verb: t('perceptions.change'), label: t('perceptions.changeOf', { of }), onClick: onChange }}
          remove={{
            verb: t('perceptions.remove'),
            label: t('perceptions.removeOf', { of }),
            onClick: askRemove,
            isPending: remove.isPending,
          }}
        />
      )}
    </>
  );
}
