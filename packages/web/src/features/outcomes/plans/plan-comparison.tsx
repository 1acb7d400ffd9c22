import { type InteractionSummary, type PlannedJourney, routes } from '@anklang/domain';
import { Button, Paper, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../../lib/api/index.ts';
import { useLanguage } from '../../../lib/language/index.ts';
import { useMay, useWorkspaceId } from '../../../lib/session/index.ts';
import { PageHeader } from '../../../ui/page-header.tsx';
import { useAction } from '../../../ui/use-action.ts';
import { useConfirm } from '../../../ui/use-confirm.tsx';
import { QuestionBar, useQuestion } from '../../ways/index.ts';
import { Answered } from '../answered.tsx';
import { BasisLine } from '../basis-line.tsx';
import { ExportButton } from '../export-button.tsx';
import { comparisonOf, plansKey } from '../outcome-queries.ts';
import { useKnownSteps } from '../use-known-steps.ts';
import { ComparisonCard } from './comparison-card.tsx';
import { comparisonCsv } from './comparison-csv.ts';
import { DeviationsTable } from './deviations-table.tsx';
import { PlannedWay } from './planned-way.tsx';
import { nameOfStep, prepareComparison } from './prepare-comparison.ts';
import { sayComparison } from './say-comparison.ts';

type Props = { plan: PlannedJourney; summary: InteractionSummary; onEdit: () => void };

/** What happened beside what was planned. */
export function PlanComparison({ plan, summary, onEdit }: Props) {
  const { t } = useTranslation('outcomes');
  const language = useLanguage();
  const workspaceId = useWorkspaceId();
  const known = useKnownSteps(workspaceId);
  const [question] = useQuestion();
  const query = useQuery(comparisonOf({ workspaceId, question, plan }));
  const answer = query.data;
  const or = t('or');
  const names = useMemo(
    () => plan.steps.map((step) => nameOfStep(step, { names: known.names, or })),
    [plan, known.names, or],
  );
  const model = useMemo(
    () => (answer ? prepareComparison(answer, { plan, names, language }) : null),
    [answer, plan, names, language],
  );
  const said = model ? sayComparison(model, t) : null;

  return (
    <Stack gap="md">
      <div>
        <PageHeader
          title={said?.title ?? plan.name}
          lead={
            <>
              <strong>{plan.name}</strong>
              {said && ` · ${said.lead}`}
            </>
          }
          crumbs={[{ label: t('plans.title'), to: `/w/${workspaceId}/plans` }]}
          actions={
            <>
              <Edit plan={plan} onEdit={onEdit} />
              <ExportButton
                as="csv"
                what={plan.name}
                content={answer && model ? () => comparisonCsv(answer, model.deviations) : null}
              />
            </>
          }
        />
        <QuestionBar summary={summary} steps={answer?.steps} />
      </div>
      <Paper p="md" component="section" aria-labelledby="planned-title">
        <Title order={2} id="planned-title" mb="sm">
          {t('comparison.planned')}
        </Title>
        <PlannedWay plan={plan} names={names} skippedAt={model?.skippedAt ?? []} />
      </Paper>
      <Answered query={query}>
        {(data) =>
          model && (
            <>
              <ComparisonCard model={model} journeys={data.journeys} />
              <Paper p="md" component="section" aria-label={t('comparison.deviations')}>
                <DeviationsTable model={model} />
                <BasisLine about={data} />
              </Paper>
            </>
          )
        }
      </Answered>
    </Stack>
  );
}

function Edit({ plan, onEdit }: { plan: PlannedJourney; onEdit: () => void }) {
  const { t } = useTranslation('outcomes');
  const workspaceId = useWorkspaceId();
  const mayEdit = useMay('plan.edit');
  const navigate = useNavigate();
  const confirm = useConfirm();
  const remove = useAction({
    run: async (planId: string) => {
      await callApi(routes.removePlan, { params: { workspaceId, planId } });
      await navigate({ to: '/w/$workspaceId/plans', params: { workspaceId } });
    },
    refresh: plansKey(workspaceId),
    said: () => t('plans.removed', { name: plan.name }),
  });
  if (!mayEdit) return null;

  return (
    <>
      <Button variant="default" onClick={onEdit}>
        {t('plans.edit')}
      </Button>
      <Button
        variant="subtle"
        color="var(--danger)"
        loading={remove.isPending}
        onClick={() =>
          confirm({
            title: t('plans.removeTitle', { name: plan.name }),
            text: t('plans.removeText'),
            verb: t('plans.remove'),
            onConfirm: () => remove.mutate(plan.id),
          })
        }
      >
        {t('plans.remove')}
      </Button>
    </>
  );
}
