import { type LinkDirection, mayEditTouchpoint, routes, type TouchpointLink } from '@anklang/domain';
import { Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../lib/api/index.ts';
import { useFormat } from '../../lib/format/index.ts';
import { useMembership, useWorkspaceId } from '../../lib/session/index.ts';
import { LevelMark } from '../../ui/level-mark.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { useAction } from '../../ui/use-action.ts';
import { useConfirm } from '../../ui/use-confirm.tsx';
import { waitOf } from './link-draft.ts';
import classes from './links.module.css';

type Props = {
  link: TouchpointLink;
  direction: LinkDirection;
  /** Null: not to be changed by this person. */
  onChange: (() => void) | null;
};

/** The touchpoint at the other end, how the hand-over goes, and in words what is wrong with it. */
export function LinkItem({ link, direction, onChange }: Props) {
  const { t } = useTranslation(['links', 'touchpoints']);
  const workspaceId = useWorkspaceId();
  const membership = useMembership();
  const other = direction === 'goesTo' ? link.to : link.from;
  const mayChange = mayEditTouchpoint(membership, link.from) || mayEditTouchpoint(membership, link.to);

  return (
    <li>
      <Group gap="xs" wrap="wrap">
        <TextLink
          fw={600}
          to="/w/$workspaceId/touchpoints/$touchpointId"
          params={{ workspaceId, touchpointId: other.id }}
          style={{ overflowWrap: 'anywhere' }}
        >
          {other.name}
        </TextLink>
        <Text fz="sm" fw={600} component="span">
          {link.level ? (
            <LevelMark level={link.level} label={t(`level.${link.level}`)} />
          ) : (
            <Text span fz="sm" c="dimmed" fw={400}>
              {t('level.none')}
            </Text>
          )}
        </Text>
      </Group>
      <Text fz="sm" c="dimmed">
        {[other.department, other.lifecycle === 'retired' && t('touchpoints:lifecycle.retired')]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      <Warnings link={link} />
      {link.note && (
        <Text fz="sm" mt={2} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {link.note}
        </Text>
      )}
      {onChange && mayChange && <Buttons link={link} touchpointId={other.id} onChange={onChange} />}
    </li>
  );
}

function Warnings({ link }: { link: TouchpointLink }) {
  const { t } = useTranslation('links');
  const format = useFormat();
  const { waitMinutes, from, to } = link;
  const wait = waitMinutes === null ? null : waitOf(waitMinutes);
  const warnings = [
    link.losesContext && t('losesContext'),
    link.breaksMedium && t('breaksMedium'),
    wait !== null && wait.count > 0 && t(wait.unit, { count: wait.count, formatted: format.number(wait.count) }),
    link.crossesDepartments && t('crosses', { from: from.department ?? '', to: to.department ?? '' }),
  ].filter((warning) => warning !== false);

  return (
    <>
      {warnings.length > 0 && (
        <div className={classes['warnings']}>
          <IconAlertTriangle size={16} aria-hidden />
          <Text fz="sm">{warnings.join(' ')}</Text>
        </div>
      )}
      {wait?.count === 0 && <Text fz="sm">{t('noWait')}</Text>}
    </>
  );
}

function Buttons({
  link,
  touchpointId,
  onChange,
}: {
  link: TouchpointLink;
  touchpointId: string;
  onChange: () => void;
}) {
  const { t } = useTranslation('links');
  const workspaceId = useWorkspaceId();
  const confirm = useConfirm();
  const ends = { from: link.from.name, to: link.to.name };
  const remove = useAction({
    run: () => callApi(routes.removeLink, { params: { workspaceId, touchpointId, linkId: link.id } }),
    refresh: ['workspace', workspaceId],
    said: () => t('removed'),
  });
  const askRemove = () =>
    confirm({
      title: t('removeTitle'),
      text: t('removeText', ends),
      verb: t('remove'),
      onConfirm: () => remove.mutate(undefined),
    });

  return (
    <Group gap={4} mt={2} ml={-8} className="no-print">
      <Button size="compact-xs" variant="subtle" onClick={onChange} aria-label={t('changeOf', ends)}>
        {t('change')}
      </Button>
      <Button
        size="compact-xs"
        variant="subtle"
        c="var(--danger)"
        loading={remove.isPending}
        onClick={askRemove}
        aria-label={t('removeOf', ends)}
      >
        {t('remove')}
      </Button>
    </Group>
  );
}
