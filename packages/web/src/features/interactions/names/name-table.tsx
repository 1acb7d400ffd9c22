import type { FoundName, TouchpointRule } from '@anklang/domain';
import { Checkbox, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TableFrame } from '../../../ui/table-frame.tsx';
import type { Decision } from './decide-names.ts';
import type { Asked } from './found-names.tsx';
import { NameRow } from './name-row.tsx';

type Props = {
  names: readonly FoundName[];
  rules: readonly TouchpointRule[];
  register: ReadonlyMap<string, string>;
  mayDecide: boolean;
  busy: boolean;
  selected: ReadonlyMap<string, FoundName>;
  onSelected: (selected: ReadonlyMap<string, FoundName>) => void;
  onAsk: (asked: Asked) => void;
  onDecide: (name: FoundName, decision: Decision) => void;
};

/** Names with their counts and what they stand for; a role that may not decide sees no boxes and no buttons. */
export function NameTable(props: Props) {
  const { t } = useTranslation('interactions');
  const { names, rules, mayDecide, selected, onSelected } = props;
  const ruleById = new Map(rules.map((rule) => [rule.id, rule]));
  const areAll = names.length > 0 && names.every(({ name }) => selected.has(name));
  const toggle = (name: FoundName, isOn: boolean) => {
    const next = new Map(selected);
    if (isOn) next.set(name.name, name);
    else next.delete(name.name);
    onSelected(next);
  };

  return (
    <TableFrame label={t('names.title')} minWidth={1060}>
      <Table.Thead>
        <Table.Tr>
          {mayDecide && (
            <Table.Td w={36}>
              <Checkbox
                aria-label={t('names.selectAll')}
                checked={areAll}
                indeterminate={!areAll && selected.size > 0}
                onChange={() => onSelected(areAll ? new Map() : new Map(names.map((name) => [name.name, name])))}
              />
            </Table.Td>
          )}
          <Table.Th scope="col">{t('names.name')}</Table.Th>
          <Table.Th scope="col" ta="right">
            {t('names.interactions')}
          </Table.Th>
          <Table.Th scope="col" ta="right">
            {t('names.customers')}
          </Table.Th>
          <Table.Th scope="col">{t('names.period')}</Table.Th>
          <Table.Th scope="col">{t('names.standsFor')}</Table.Th>
          {mayDecide && <Table.Th scope="col">{t('names.actions')}</Table.Th>}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {names.map((name) => (
          <NameRow
            key={name.name}
            name={name}
            rule={ruleById.get(name.ruleId ?? '') ?? null}
            touchpoint={props.register.get(name.touchpointId ?? '') ?? null}
            mayDecide={mayDecide}
            busy={props.busy}
            isSelected={selected.has(name.name)}
            onSelect={(isOn) => toggle(name, isOn)}
            onAsk={(kind) => props.onAsk({ kind, names: [name] })}
            onDecide={(decision) => props.onDecide(name, decision)}
          />
        ))}
      </Table.Tbody>
    </TableFrame>
  );
}
