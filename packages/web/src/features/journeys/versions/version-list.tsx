import { type MapVersion, routes } from '@anklang/domain';
import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../../lib/api/index.ts';
import { useFormat } from '../../../lib/format/index.ts';
import { useMay } from '../../../lib/session/index.ts';
import { Loaded } from '../../../ui/loaded.tsx';
import { useAction } from '../../../ui/use-action.ts';
import { useConfirm } from '../../../ui/use-confirm.tsx';
import { useMap } from '../live/map-context.ts';
import type { Restored } from './restored.ts';
import classes from './versions.module.css';
import { versionsKey, versionsOf } from './versions-queries.ts';

type Props = { onCompare: (versionId: string) => void; onRestored: (restored: Restored) => void };

/** What was kept, the newest first, with what can be done with it. */
export function VersionList({ onCompare, onRestored }: Props) {
  const { t } = useTranslation('journeyParts');
  const { workspaceId, journey } = useMap();
  const versions = useQuery(versionsOf({ workspaceId, mapId: journey.id }));

  return (
    <Loaded query={versions}>
      {(items) =>
        items.length === 0 ? (
          <Text>{t('versions.none')}</Text>
        ) : (
          <ul className={classes['items']} aria-label={t('versions.list')}>
            {items.map((version) => (
              <VersionItem
                key={version.id}
                version={version}
                onCompare={() => onCompare(version.id)}
                onRestored={onRestored}
              />
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}

type ItemProps = { version: MapVersion; onCompare: () => void; onRestored: Props['onRestored'] };

function VersionItem({ version, onCompare, onRestored }: ItemProps) {
  const { t } = useTranslation('journeyParts');
  const format = useFormat();
  const { mayEdit, saved } = useMap();
  const mayRemove = useMay('journey.manage');
  const { restore, remove } = useActs(version, onRestored);
  const { name, note, steps, createdAt, createdBy } = version;

  return (
    <li>
      <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
        {name}
      </Text>
      <Text fz="sm" c="dimmed">
        {t('versions.keptBy', { name: createdBy, date: format.instant(createdAt) })} ·{' '}
        {t('versions.steps', { count: steps, formatted: format.number(steps) })}
      </Text>
      {note && <p className={classes['note']}>{note}</p>}
      <Group gap={4} mt={4} className={classes['actions'] ?? ''}>
        <Button variant="subtle" size="compact-sm" aria-label={t('versions.compareOf', { name })} onClick={onCompare}>
          {t('versions.compare')}
        </Button>
        {mayEdit && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={t('versions.restoreOf', { name })}
            disabled={saved !== 'saved'}
            loading={restore.isPending}
            onClick={restore.ask}
          >
            {t('versions.restore')}
          </Button>
        )}
        {mayRemove && (
          <Button
            variant="subtle"
            size="compact-sm"
            c="var(--danger)"
            aria-label={t('versions.removeOf', { name })}
            loading={remove.isPending}
            onClick={remove.ask}
          >
            {t('versions.remove')}
          </Button>
        )}
      </Group>
    </li>
  );
}

function useActs({ id: versionId, name }: MapVersion, onRestored: Props['onRestored']) {
  const { t } = useTranslation('journeyParts');
  const { workspaceId, journey, map, clientId } = useMap();
  const confirm = useConfirm();
  const params = { workspaceId, mapId: journey.id, versionId };
  const refresh = versionsKey(params);
  const restore = useAction({
    // The page follows what happened like everybody else's.
    run: () => callApi(routes.restoreMapVersion, { params, body: { clientId } }),
    refresh,
    said: () => t('versions.restored', { name }),
  });
  const remove = useAction({
    run: () => callApi(routes.removeMapVersion, { params }),
    refresh,
    said: () => t('versions.removed', { name }),
  });

  return {
    restore: {
      isPending: restore.isPending,
      ask: () =>
        confirm({
          title: t('versions.restoreTitle'),
          text: t('versions.restoreText', { name }),
          verb: t('versions.restore'),
          onConfirm: () => restore.mutate(undefined, { onSuccess: () => onRestored({ name, before: map }) }),
        }),
    },
    remove: {
      isPending: remove.isPending,
      ask: () =>
        confirm({
          title: t('versions.removeTitle'),
          text: t('versions.removeText', { name }),
          verb: t('versions.remove'),
          onConfirm: () => remove.mutate(undefined),
        }),
    },
  };
}
