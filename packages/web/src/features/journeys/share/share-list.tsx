import { type MapShare, routes } from '@anklang/domain';
import { ActionIcon, Group, Stack, Text, Title } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../../lib/api/index.ts';
import { useFormat } from '../../../lib/format/index.ts';
import { Loaded } from '../../../ui/loaded.tsx';
import { useAction } from '../../../ui/use-action.ts';
import { useConfirm } from '../../../ui/use-confirm.tsx';
import { sharesOf } from './share-queries.ts';

type Which = { workspaceId: string; mapId: string };

export function ShareList({ which }: { which: Which }) {
  const { t } = useTranslation('journeyShare');
  const shares = useQuery(sharesOf(which));
  return (
    <Stack gap="sm">
      <Title order={3} size="h4">
        {t('list.title')}
      </Title>
      <Loaded query={shares}>
        {({ items }) =>
          items.length === 0 ? (
            <Text size="sm" c="dimmed">
              {t('list.none')}
            </Text>
          ) : (
            <Stack gap="xs" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
              {items.map((share) => (
                <ShareRow key={share.id} which={which} share={share} />
              ))}
            </Stack>
          )
        }
      </Loaded>
    </Stack>
  );
}

function ShareRow({ which, share }: { which: Which; share: MapShare }) {
  const { t } = useTranslation('journeyShare');
  const format = useFormat();
  const confirm = useConfirm();
  const remove = useAction({
    run: (shareId: string) => callApi(routes.removeMapShare, { params: { ...which, shareId } }),
    refresh: sharesOf(which).queryKey,
    said: () => t('list.removed'),
  });
  const ends = format.date(share.expiresAt);
  const made = format.date(share.createdAt);

  return (
    <Group component="li" justify="space-between" wrap="nowrap" align="flex-start">
      <div>
        <Text size="sm" {...(share.isExpired ? { c: 'dimmed' } : {})}>
          {share.isExpired ? t('list.ended', { date: ends }) : t('list.until', { date: ends })}
          {' · '}
          {share.versionName === null ? t('new.current') : t('new.version', { name: share.versionName })}
        </Text>
        <Text size="xs" c="dimmed">
          {[
            share.hasPassword ? t('list.password') : t('list.open'),
            t('list.views', { count: share.views }),
            t('list.by', { name: share.createdBy }),
          ].join(' · ')}
        </Text>
      </div>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('list.removeOf', { date: made })}
        loading={remove.isPending}
        onClick={() =>
          confirm({
            title: t('list.removeTitle'),
            text: t('list.removeText'),
            verb: t('list.remove'),
            onConfirm: () => remove.mutate(share.id),
          })
        }
      >
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
