import { type Distances, distanceVerdicts } from '@anklang/domain';
import { Button, Chip, Group, Paper, Stack, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconFlag } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/index.ts';
import { useWorkspaceId } from '../../../lib/session/index.ts';
import { ButtonLink } from '../../../ui/button-link.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { targetsOf } from '../distance-queries.ts';
import { TargetsList, TargetsTable } from './targets-table.tsx';

const here = '/w/$workspaceId/strategy';
const first = 10;
const most = 200;

/** The targets of all touchpoints: how many are reached, and which are not. */
export function TargetsOverview() {
  const workspaceId = useWorkspaceId();
  const { verdict } = useSearch({ from: here });
  const [limit, setLimit] = useState(first);
  const targets = useQuery({
    ...targetsOf(workspaceId, { verdict, limit }),
    placeholderData: keepPreviousData,
  });

  return (
    <Loaded query={targets}>
      {(found) =>
        found.counts.targets === 0 ? (
          <NoTargets />
        ) : (
          <Targets found={found} isBusy={targets.isFetching} onMore={limit === most ? null : () => setLimit(most)} />
        )
      }
    </Loaded>
  );
}

type Props = { found: Distances; isBusy: boolean; onMore: (() => void) | null };

function Targets({ found: { items, nextCursor, counts, touchpoints }, isBusy, onMore }: Props) {
  const { t } = useTranslation('targets');
  const format = useFormat();
  const { verdict } = useSearch({ from: here });
  const navigate = useNavigate({ from: here });
  const choose = (chosen: string) =>
    void navigate({
      search: { verdict: distanceVerdicts.find((one) => one === chosen) },
      replace: true,
      resetScroll: false,
    });
  const Shape = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false })
    ? TargetsList
    : TargetsTable;
  const offered = distanceVerdicts.filter((one) => counts[one] > 0 || one === verdict);

  return (
    <Paper p="md" component="section" aria-labelledby="targets-title">
      <Stack gap="sm" aria-busy={isBusy}>
        <SectionHead id="targets-title" title={t('strategy.title')}>
          {t('strategy.count', {
            count: counts.targets,
            formatted: format.number(counts.targets),
            all: format.number(touchpoints),
          })}
          . {t('strategy.measured', { count: counts.measured, formatted: format.number(counts.measured) })}
        </SectionHead>
        <Text fw={600}>{sayFinding(counts, { t, format })}</Text>
        <Chip.Group value={verdict ?? 'any'} onChange={choose}>
          <Group gap={6} role="radiogroup" aria-label={t('strategy.filter')}>
            <Chip value="any" size="sm" variant="outline">
              {`${t('strategy.any')} (${format.number(counts.targets)})`}
            </Chip>
            {offered.map((one) => (
              <Chip key={one} value={one} size="sm" variant="outline">
                {`${t(`verdict.${one}`)} (${format.number(counts[one])})`}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
        {items.length === 0 ? <Text c="dimmed">{t('strategy.noMatch')}</Text> : <Shape distances={items} />}
        {nextCursor !== null && onMore && (
          <Group>
            <Button variant="default" loading={isBusy} onClick={onMore}>
              {t('strategy.more')}
            </Button>
          </Group>
        )}
      </Stack>
    </Paper>
  );
}

type Said = { t: TFunction<'targets'>; format: ReturnType<typeof useFormat> };

/** The worst first; that all is well is said only where the data say it of each. */
function sayFinding(counts: Distances['counts'], { t, format }: Said): string {
  const { overdue, short, reached, targets } = counts;
  const parts = [
    overdue > 0 && t('strategy.finding.overdue', { count: overdue, formatted: format.number(overdue) }),
    short > 0 && t('strategy.finding.short', { count: short, formatted: format.number(short) }),
  ].filter((part) => part !== false);
  if (parts.length > 0) return parts.join(' · ');
  return t(reached === targets ? 'strategy.finding.reached' : 'strategy.finding.open');
}

function NoTargets() {
  const { t } = useTranslation('targets');
  const params = { workspaceId: useWorkspaceId() };
  return (
    <EmptyState
      icon={<IconFlag size={36} />}
      title={t('strategy.none')}
      actions={
        <>
          <ButtonLink to="/w/$workspaceId/start" params={params}>
            {t('strategy.noneAction')}
          </ButtonLink>
          <ButtonLink to="/w/$workspaceId/touchpoints" params={params} variant="default">
            {t('strategy.noneRegister')}
          </ButtonLink>
        </>
      }
    >
      {t('strategy.noneText')}
    </EmptyState>
  );
}
