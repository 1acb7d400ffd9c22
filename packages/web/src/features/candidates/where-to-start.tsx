import type { Candidates } from '@anklang/domain';
import { Button, NativeSelect, Stack, Text } from '@mantine/core';
import { IconTarget } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay, useWorkspaceId } from '../../lib/session/index.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Lines, Loaded } from '../../ui/loaded.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { surveysOf } from '../feedback/index.ts';
import { useDistances } from '../targets/index.ts';
import { AboutOrder } from './about-order.tsx';
import { CandidateCard, CandidateLine } from './candidate-card.tsx';
import { candidatesOf } from './candidate-queries.ts';
import classes from './candidates.module.css';
import { sayLead } from './say-lead.ts';
import { WhatHelps } from './what-helps.tsx';

const here = '/w/$workspaceId/start';
/** So many show all their reasons at once. */
const inFull = 3;
const first = 10;
const most = 200;

/** Where to start: touchpoints by what surely speaks for them, each with its reasons and with what nobody knows. */
export function WhereToStart() {
  const { t } = useTranslation('candidates');
  const workspaceId = useWorkspaceId();
  const search = useSearch({ from: here });
  const [limit, setLimit] = useState(first);
  const query = useQuery({
    ...candidatesOf({ workspaceId, surveyId: search.survey, limit }),
    placeholderData: keepPreviousData,
  });

  return (
    <>
      <PageHeader
        title={t('title')}
        lead={query.data && sayLead(query.data, t)}
        actions={<SurveyChoice surveyId={search.survey} />}
      />
      <Loaded
        query={query}
        skeleton={
          <Stack gap="sm">
            <Text c="dimmed">{t('computing')}</Text>
            <Lines count={8} />
          </Stack>
        }
      >
        {(found) =>
          found.count === 0 ? (
            <NothingYet />
          ) : (
            <Stack gap="md" aria-busy={query.isFetching}>
              <List found={found} />
              {found.items.length < Math.min(found.count, most) && (
                <Button
                  variant="default"
                  style={{ alignSelf: 'flex-start' }}
                  loading={query.isFetching}
                  onClick={() => setLimit(limit === first ? 50 : most)}
                >
                  {t('more')}
                </Button>
              )}
              <WhatHelps found={found} />
              <AboutOrder found={found} />
            </Stack>
          )
        }
      </Loaded>
    </>
  );
}

function List({ found }: { found: Candidates }) {
  const { t } = useTranslation('candidates');
  const distanceOf = useDistances(found.items.map(({ id }) => id));
  return (
    <ol className={classes['list']} aria-label={t('list')}>
      {found.items.map((candidate, index) => (
        <li key={candidate.id}>
          {index < inFull ? (
            <CandidateCard candidate={candidate} distance={distanceOf(candidate.id)} />
          ) : (
            <CandidateLine candidate={candidate} distance={distanceOf(candidate.id)} />
          )}
        </li>
      ))}
    </ol>
  );
}

/** Only where there is something to choose. */
function SurveyChoice({ surveyId }: { surveyId: string | undefined }) {
  const { t } = useTranslation('candidates');
  const navigate = useNavigate({ from: here });
  const surveys = useQuery(surveysOf(useWorkspaceId())).data ?? [];
  if (surveys.length < 2) return null;

  return (
    <NativeSelect
      label={t('survey')}
      value={surveyId ?? ''}
      onChange={({ currentTarget }) =>
        void navigate({ search: { survey: currentTarget.value || undefined }, replace: true, resetScroll: false })
      }
      data={[{ value: '', label: t('newestSurvey') }, ...surveys.map(({ id, name }) => ({ value: id, label: name }))]}
    />
  );
}

function NothingYet() {
  const { t } = useTranslation(['candidates', 'shell']);
  const params = { workspaceId: useWorkspaceId() };
  const mayAdd = useMay('touchpoint.manage');
  return (
    <EmptyState
      icon={<IconTarget size={36} />}
      title={t('empty.title')}
      actions={
        <>
          {mayAdd && (
            <ButtonLink to="/w/$workspaceId/start-with-one" params={params}>
              {t('shell:navigation.startWithOne')}
            </ButtonLink>
          )}
          <ButtonLink to="/w/$workspaceId/touchpoints" params={params} variant="default">
            {t('empty.register')}
          </ButtonLink>
          <ButtonLink to="/w/$workspaceId/touchpoints/starters" params={params} variant="default">
            {t('empty.starters')}
          </ButtonLink>
        </>
      }
    >
      {t('empty.text')}
    </EmptyState>
  );
}
