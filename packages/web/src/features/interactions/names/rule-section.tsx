import { routes, type TouchpointRule } from '@anklang/domain';
import { Button, Group, Table, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../../lib/api/index.ts';
import { useFormat } from '../../../lib/format/index.ts';
import { useMay, useWorkspaceId } from '../../../lib/session/index.ts';
import { Loaded } from '../../../ui/loaded.tsx';
import { TableFrame } from '../../../ui/table-frame.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { useAction } from '../../../ui/use-action.ts';
import { useConfirm } from '../../../ui/use-confirm.tsx';
import { interactionsKey } from '../../ways/index.ts';
import { rulesOf } from './names-queries.ts';
import { PatternForm } from './pattern-form.tsx';

/** The rules by which names of the data stand for touchpoints; each can be taken back. */
export function RuleSection() {
  const { t } = useTranslation('interactions');
  const workspaceId = useWorkspaceId();
  const mayDecide = useMay('touchpoint.manage');
  const [adding, setAdding] = useState(false);
  const rules = useQuery(rulesOf(workspaceId));

  return (
    <section aria-labelledby="rules-title">
      <Group justify="space-between" gap="sm" mt="md" mb="xs">
        <Title order={2} id="rules-title">
          {t('rules.title')}
        </Title>
        {mayDecide && (
          <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setAdding(true)}>
            {t('rules.add')}
          </Button>
        )}
      </Group>
      <Text c="dimmed" maw="var(--text-width)">
        {t('rules.lead')}
      </Text>
      <Text c="dimmed" fz="sm" mb="sm" maw="var(--text-width)">
        {t('rules.order')}
      </Text>
      <Loaded query={rules}>
        {({ items }) => (items.length === 0 ? <Text>{t('rules.none')}</Text> : <RuleTable rules={items} />)}
      </Loaded>
      {adding && <PatternForm onClose={() => setAdding(false)} />}
    </section>
  );
}

function RuleTable({ rules }: { rules: readonly TouchpointRule[] }) {
  const { t } = useTranslation('interactions');
  const mayDecide = useMay('touchpoint.manage');

  return (
    <TableFrame label={t('rules.title')} minWidth={700}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('rules.text')}</Table.Th>
          <Table.Th scope="col">{t('rules.kind')}</Table.Th>
          <Table.Th scope="col">{t('rules.standsFor')}</Table.Th>
          <Table.Th scope="col">{t('rules.createdAt')}</Table.Th>
          {mayDecide && (
            <Table.Th scope="col" ta="right">
              {t('rules.actions')}
            </Table.Th>
          )}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rules.map((rule) => (
          <RuleRow key={rule.id} rule={rule} mayDecide={mayDecide} />
        ))}
      </Table.Tbody>
    </TableFrame>
  );
}

function RuleRow({ rule, mayDecide }: { rule: TouchpointRule; mayDecide: boolean }) {
  const { t } = useTranslation('interactions');
  const format = useFormat();
  const workspaceId = useWorkspaceId();
  const confirm = useConfirm();
  const remove = useAction({
    run: ({ id }: TouchpointRule) => callApi(routes.removeTouchpointRule, { params: { workspaceId, ruleId: id } }),
    refresh: interactionsKey(workspaceId),
    said: () => t('rules.removed'),
  });
  const ask = () =>
    confirm({
      title: t('rules.removeTitle', { text: rule.text }),
      text: t('rules.removeText'),
      verb: t('rules.remove'),
      onConfirm: () => remove.mutate(rule),
    });

  return (
    <Table.Tr>
      <Table.Th scope="row" fw={520} style={{ overflowWrap: 'anywhere' }}>
        {rule.text}
      </Table.Th>
      <Table.Td>{t(`rules.kinds.${rule.kind}`)}</Table.Td>
      <Table.Td>
        {rule.touchpointId === null ? (
          <Text c="dimmed" fz="inherit">
            {t('rules.leftOut')}
          </Text>
        ) : (
          <TextLink
            to="/w/$workspaceId/touchpoints/$touchpointId"
            params={{ workspaceId, touchpointId: rule.touchpointId }}
            fz="inherit"
          >
            {rule.touchpointName ?? rule.touchpointId}
          </TextLink>
        )}
      </Table.Td>
      <Table.Td>{format.date(rule.createdAt)}</Table.Td>
      {mayDecide && (
        <Table.Td ta="right">
          <Button
            variant="subtle"
            size="compact-sm"
            color="var(--danger)"
            loading={remove.isPending}
            onClick={ask}
            aria-label={t('rules.removeFor', { text: rule.text })}
          >
            {t('rules.remove')}
          </Button>
        </Table.Td>
      )}
    </Table.Tr>
  );
}
