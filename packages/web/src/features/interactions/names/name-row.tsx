import type { FoundName, TouchpointRule } from '@anklang/domain';
import { Button, Checkbox, Menu, Table, Text } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/index.ts';
import { useWorkspaceId } from '../../../lib/session/index.ts';
import { TextLink } from '../../../ui/text-link.tsx';
import { sayPeriod } from '../say-period.ts';
import type { Decision } from './decide-names.ts';
import classes from './names.module.css';

type Props = {
  name: FoundName;
  /** What decided, where a rule did. */
  rule: TouchpointRule | null;
  touchpoint: string | null;
  mayDecide: boolean;
  busy: boolean;
  isSelected: boolean;
  onSelect: (isOn: boolean) => void;
  onAsk: (kind: 'take' | 'stand') => void;
  onDecide: (decision: Decision) => void;
};

export function NameRow(props: Props) {
  const { t } = useTranslation('interactions');
  const format = useFormat();
  const { name, mayDecide } = props;

  return (
    <Table.Tr>
      {mayDecide && (
        <Table.Td>
          <Checkbox
            aria-label={t('names.select', { name: name.name })}
            checked={props.isSelected}
            onChange={(event) => props.onSelect(event.currentTarget.checked)}
          />
        </Table.Td>
      )}
      <Table.Th scope="row" fw={520} style={{ overflowWrap: 'anywhere', minWidth: 180 }}>
        {name.name}
      </Table.Th>
      <Table.Td ta="right">{format.number(name.interactions)}</Table.Td>
      <Table.Td ta="right">{format.number(name.customers)}</Table.Td>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>{sayPeriod(t, format, name)}</Table.Td>
      <Table.Td>
        <Standing {...props} />
      </Table.Td>
      {mayDecide && <Table.Td>{name.by === 'nothing' ? <Undecided {...props} /> : <Decided {...props} />}</Table.Td>}
    </Table.Tr>
  );
}

function Standing({ name, rule, touchpoint, mayDecide, busy, onDecide }: Props) {
  const { t } = useTranslation('interactions');
  const workspaceId = useWorkspaceId();
  const byPattern = rule?.kind === 'pattern';
  if (name.by === 'nothing') {
    return (
      <>
        <Text c="dimmed" fz="inherit" style={{ whiteSpace: 'nowrap' }}>
          {t('names.by.nothing')}
        </Text>
        {mayDecide && <Similar name={name} busy={busy} onDecide={onDecide} />}
      </>
    );
  }
  if (name.by === 'leftOut') {
    return (
      <Text c="dimmed" fz="inherit">
        {byPattern ? t('names.by.leftOutPattern', { pattern: rule.text }) : t('names.by.leftOut')}
      </Text>
    );
  }

  return (
    <>
      {name.touchpointId && (
        <TextLink
          to="/w/$workspaceId/touchpoints/$touchpointId"
          params={{ workspaceId, touchpointId: name.touchpointId }}
          fz="inherit"
        >
          {touchpoint ?? rule?.touchpointName ?? name.name}
        </TextLink>
      )}
      <Text fz="xs" c="dimmed">
        {byPattern ? t('names.by.pattern', { pattern: rule.text }) : t(`names.by.${name.by}`)}
      </Text>
    </>
  );
}

const fewSimilar = 2;

/** Touchpoints that are called much alike, each one click away. */
function Similar({ name, busy, onDecide }: Pick<Props, 'name' | 'busy' | 'onDecide'>) {
  const { t } = useTranslation('interactions');
  if (name.similar.length === 0) return null;

  return (
    <div className={classes['similar']}>
      <Text span fz="xs" c="dimmed">
        {t('names.similar')}
      </Text>
      {name.similar.slice(0, fewSimilar).map((touchpoint) => (
        <Button
          key={touchpoint.touchpointId}
          size="compact-xs"
          variant="light"
          disabled={busy}
          aria-label={t('names.similarStands', { name: name.name, touchpoint: touchpoint.name })}
          onClick={() =>
            onDecide({ kind: 'stand', touchpointId: touchpoint.touchpointId, touchpointName: touchpoint.name })
          }
        >
          = {touchpoint.name}
        </Button>
      ))}
    </div>
  );
}

/** One click each: a touchpoint of its own, one that is there already, or none. */
function Undecided({ name, busy, onAsk, onDecide }: Props) {
  const { t } = useTranslation('interactions');

  return (
    <div className={classes['actions']}>
      <Button
        size="compact-sm"
        variant="light"
        disabled={busy}
        aria-label={t('names.takeFor', { name: name.name })}
        onClick={() => onAsk('take')}
      >
        {t('names.take')}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        disabled={busy}
        aria-label={t('names.standFor', { name: name.name })}
        onClick={() => onAsk('stand')}
      >
        {t('names.stand')}
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        disabled={busy}
        aria-label={t('names.leaveOutFor', { name: name.name })}
        onClick={() => onDecide({ kind: 'leaveOut' })}
      >
        {t('names.leaveOut')}
      </Button>
    </div>
  );
}

/** A decision can be changed, and taken back where it was a rule for exactly this name. */
function Decided({ name, rule, busy, onAsk, onDecide }: Props) {
  const { t } = useTranslation('interactions');

  return (
    <Menu withinPortal position="bottom-start">
      <Menu.Target>
        <Button
          size="compact-sm"
          variant="subtle"
          disabled={busy}
          rightSection={<IconChevronDown size={14} aria-hidden />}
          aria-label={t('names.changeFor', { name: name.name })}
        >
          {t('names.change')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onAsk('stand')}>{t('names.stand')}</Menu.Item>
        {name.by !== 'leftOut' && (
          <Menu.Item onClick={() => onDecide({ kind: 'leaveOut' })}>{t('names.leaveOut')}</Menu.Item>
        )}
        {rule?.kind === 'exact' && <Menu.Item onClick={() => onDecide({ kind: 'undo' })}>{t('names.undo')}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
}
