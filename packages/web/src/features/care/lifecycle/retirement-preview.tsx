import type { Retirement } from '@anklang/domain';
import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/index.ts';
import { useWorkspaceId } from '../../../lib/session/index.ts';
import { Loaded } from '../../../ui/loaded.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import classes from '../care.module.css';
import { retirementOf } from '../care-queries.ts';

/** What would go with a touchpoint, before anybody decides. */
export function RetirementPreview({ touchpointId }: { touchpointId: string }) {
  const { t } = useTranslation('care');
  const retirement = useQuery(retirementOf(useWorkspaceId(), touchpointId));

  return (
    <section className={classes['lost']} aria-labelledby="retirement-title" aria-live="polite">
      <Title order={3} id="retirement-title" mb={6}>
        {t('retirement.title')}
      </Title>
      <Loaded query={retirement} skeleton={<Text fz="sm">{t('retirement.loading')}</Text>}>
        {(found) => <Lost retirement={found} />}
      </Loaded>
    </section>
  );
}

function Lost({ retirement }: { retirement: Retirement }) {
  const { t } = useTranslation('care');
  const workspaceId = useWorkspaceId();
  const { signalReason: signal, plans, children, links, lastOfPhases, lastOfSegments, freedSystems } = retirement;
  const isFree = [plans, children, links, lastOfPhases, lastOfSegments, freedSystems].every(
    (list) => list.length === 0,
  );

  return (
    <Stack gap={8} fz="sm">
      {signal !== null && (
        <Text fz="sm" fw={600}>
          {signal === '' ? t('retirement.signal') : t('retirement.signalReason', { reason: signal })}
        </Text>
      )}
      <Customers customers={retirement.customers} />
      <Named title={t('retirement.plans')} list={plans}>
        {({ id, name }) => (
          <TextLink fz="sm" to="/w/$workspaceId/plans/$planId" params={{ workspaceId, planId: id }} target="_blank">
            {name}
          </TextLink>
        )}
      </Named>
      <Named title={t('retirement.children')} list={children}>
        {({ id, name }) => (
          <TextLink
            fz="sm"
            to="/w/$workspaceId/touchpoints/$touchpointId"
            params={{ workspaceId, touchpointId: id }}
            target="_blank"
          >
            {name}
          </TextLink>
        )}
      </Named>
      <Links links={links} />
      <Named title={t('retirement.lastOfPhases')} list={lastOfPhases} />
      <Named title={t('retirement.lastOfSegments')} list={lastOfSegments} />
      <Named title={t('retirement.freedSystems')} list={freedSystems} />
      {isFree && <Text fz="sm">{t('retirement.nothing')}</Text>}
    </Stack>
  );
}

function Links({ links }: Pick<Retirement, 'links'>) {
  const { t } = useTranslation('care');
  const list = links.map(({ id, name, direction }) => ({
    id: `${direction} ${id}`,
    name: t(`retirement.${direction}`, { name }),
  }));
  return <Named title={t('retirement.links')} list={list} />;
}

function Customers({ customers }: Pick<Retirement, 'customers'>) {
  const { t } = useTranslation('care');
  const format = useFormat();
  if (customers === null) return <Text fz="sm">{t('retirement.unknown')}</Text>;
  const { all, onlyHere } = customers;
  const gaps = { count: onlyHere, formatted: format.number(onlyHere), all: format.number(all) };

  return (
    <Text fz="sm" fw={onlyHere > 0 ? 600 : undefined}>
      {onlyHere > 0 ? t('retirement.onlyHere', gaps) : t('retirement.allElsewhere', { all: gaps.all })}
    </Text>
  );
}

type Item = { id: string; name: string };

function Named(props: { title: string; list: readonly Item[]; children?: (item: Item) => ReactNode }) {
  const { title, list, children = ({ name }: Item) => name } = props;
  if (list.length === 0) return null;

  return (
    <div>
      <Text fz="sm" fw={600} component="p" m={0}>
        {title}
      </Text>
      <ul>
        {list.map((item) => (
          <li key={item.id}>{children(item)}</li>
        ))}
      </ul>
    </div>
  );
}
