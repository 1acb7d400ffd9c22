import { type Industry, industries, routes } from '@anklang/domain';
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../../lib/api/index.ts';
import { useMay, useWorkspaceId } from '../../../lib/session/index.ts';
import { ButtonLink } from '../../../ui/button-link.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { notifyDone } from '../../../ui/notify.ts';
import { PageHeader } from '../../../ui/page-header.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { allTouchpoints, entriesOfKind } from '../entry-queries.ts';
import { PillLinks } from '../pill-links.tsx';
import classes from '../surroundings.module.css';
import { StarterPhaseCard } from './starter-phase-card.tsx';
import { openCodes, phasesOf, withCodes } from './starter-phases.ts';
import { startersKey, startersOf } from './starter-queries.ts';

const here = '/w/$workspaceId/touchpoints/starters';

/** Touchpoints to begin with: an industry, its touchpoints by phase, and those that one takes. */
export function StarterCatalogues() {
  const { t } = useTranslation('surroundings');
  const workspaceId = useWorkspaceId();
  const { industry = 'bank' } = useSearch({ from: here });

  return (
    <>
      <PageHeader title={t('starters.title')} lead={t('starters.lead')} />
      <Stack gap="lg" maw={980}>
        <PillLinks label={t('starters.industries')}>
          {industries.map((other) => (
            <li key={other}>
              <Link
                to={here}
                params={{ workspaceId }}
                search={{ industry: other }}
                className={classes['pill']}
                aria-current={other === industry ? 'page' : undefined}
              >
                {t(`starters.industry.${other}`)}
              </Link>
            </li>
          ))}
        </PillLinks>
        <Catalogue key={industry} industry={industry} />
      </Stack>
    </>
  );
}

function Catalogue({ industry }: { industry: Industry }) {
  const { t } = useTranslation('surroundings');
  const workspaceId = useWorkspaceId();
  const mayTake = useMay('touchpoint.manage');
  const starters = useQuery(startersOf(workspaceId, industry));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const take = useTakeStarters(industry);
  const open = openCodes(starters.data?.items ?? []);
  const taken = open.filter((code) => chosen.has(code));

  return (
    <Loaded query={starters}>
      {({ items }) => (
        <Stack gap="md">
          <Text c="dimmed" maw="var(--text-width)">
            {mayTake ? t('starters.walk') : t('starters.noRight')}
          </Text>
          {open.length === 0 && (
            <Alert variant="outline" color="var(--accent)" bg="var(--accent-soft)">
              <Text c="var(--ink)" mb="xs">
                {t('starters.allPresent')}
              </Text>
              <ButtonLink size="xs" variant="default" to="/w/$workspaceId/touchpoints" params={{ workspaceId }}>
                {t('starters.toRegister')}
              </ButtonLink>
            </Alert>
          )}
          {phasesOf(items).map((phase) => (
            <StarterPhaseCard
              key={phase.name}
              phase={phase}
              chosen={chosen}
              mayTake={mayTake}
              onChoose={(codes, isChosen) => setChosen((now) => withCodes(now, codes, isChosen))}
            />
          ))}
          {take.error && <ProblemAlert error={take.error} />}
          {mayTake && open.length > 0 && (
            <div className={classes['bar']}>
              <Group gap="md">
                <Text role="status" fw={600}>
                  {t('starters.chosen', { count: taken.length })}
                </Text>
                <Button
                  variant="subtle"
                  size="compact-md"
                  onClick={() => setChosen(taken.length === open.length ? new Set() : new Set(open))}
                >
                  {taken.length === open.length ? t('starters.chooseNone') : t('starters.chooseAll')}
                </Button>
              </Group>
              <Button disabled={taken.length === 0} loading={take.isPending} onClick={() => take.mutate(taken)}>
                {t('starters.take')}
              </Button>
            </div>
          )}
        </Stack>
      )}
    </Loaded>
  );
}

/** Takes starters and goes on to the register, where they now are. */
function useTakeStarters(industry: Industry) {
  const { t } = useTranslation('surroundings');
  const workspaceId = useWorkspaceId();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (codes: string[]) =>
      callApi(routes.addStarters, { params: { workspaceId }, body: { industry, codes } }),
    onSuccess: async ({ added }) => {
      notifyDone(t('starters.taken', { count: added }));
      const changed = [startersKey(workspaceId), allTouchpoints(workspaceId), entriesOfKind(workspaceId, 'phase')];
      await Promise.all(changed.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
      await navigate({ to: '/w/$workspaceId/touchpoints', params: { workspaceId } });
    },
  });
}
