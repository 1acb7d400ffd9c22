import { type LinkDirection, mayEditTouchpoint, routes, type TouchpointLink } from '@anklang/domain';
import { Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconArrowsExchange, IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../lib/api/index.ts';
import { useFormat } from '../../lib/format/index.ts';
import { useMembership, useWorkspaceId } from '../../lib/session/index.ts';
import { ItemButtons } from '../../ui/item-buttons.tsx';
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
      <Facts link={link} />
      {link.note && (
        <Text fz="sm" mt={2} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {link.note}
        </Text>
      )}
      {onChange && mayChange && <Buttons link={link} touchpointId={other.id} onChange={onChange} />}
    </li>
  );
}

function Facts({ link }: { link: TouchpointLink }) {
  const { t } = useTranslation('links');
  const format = useFormat();
  const { waitMinutes, from, to } = link;
  const wait = waitMinutes === null ? null : waitOf(waitMinutes);
  const waits =
    wait &&
    (wait.count === 0 ? t('noWait') : t(wait.unit, { count: wait.count, formatted: format.number(wait.count) }));
  const isBadWait = wait !== null && wait.count > 0 && link.level === 'disappointing';
  const wrong = [link.losesContext && t('losesContext'), link.breaksMedium && t('breaksMedium'), isBadWait && waits];

  return (
    <>
      <Fact icon={IconAlertTriangle} says={wrong} isWarning />
      <Fact icon={IconClock} says={[!isBadWait && waits]} />
      <Fact
        icon={IconArrowsExchange}
        says={[link.crossesDepartments && t('crosses', { from: from.department ?? '', to: to.department ?? '' })]}
      />
    </>
  );
}

type FactProps = { icon: typeof IconClock; says: readonly (string | false | null)[]; isWarning?: boolean };

function Fact({ icon: Icon, says, isWarning = false }: FactProps) {
  const said = says.filter(Boolean);
  if (said.length === 0) return null;

  return (
    <div className={classes['fact']} data-warning={isWarning || undefined}>
      <Icon size={16} aria-hidden />
      <Text fz="sm">{said.join(' ')}</Text>
    </div>
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
    <ItemButtons
      edit={{ verb: t('change'), label: t('changeOf', ends), onClick: onChange }}
      remove={{ verb: t('remove'), label: t('removeOf', ends), onClick: askRemove, isPending: remove.isPending }}
    />
  );
}
