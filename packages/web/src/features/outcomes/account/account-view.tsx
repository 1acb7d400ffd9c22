import { type AccountWeights, type InteractionSummary, routes } from '@anklang/domain';
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconScale } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../../lib/api/index.ts';
import { useLanguage } from '../../../lib/language/index.ts';
import { useWorkspaceId } from '../../../lib/session/index.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { useAction } from '../../../ui/use-action.ts';
import { interactionsKey, QuestionBar, useQuestion } from '../../ways/index.ts';
import { Answered } from '../answered.tsx';
import { accountOf, weightsOf } from '../outcome-queries.ts';
import { useKnownSteps } from '../use-known-steps.ts';
import { ImportLink, WithInteractions } from '../with-interactions.tsx';
import { AccountAnswer } from './account-answer.tsx';
import { AccountExports } from './account-exports.tsx';
import { FadedNotice } from './faded-notice.tsx';
import { prepareAccount } from './prepare-account.ts';
import { sayAccount } from './say-account.ts';
import { TrialResult } from './trial-result.tsx';
import { WeightsPanel } from './weights-panel.tsx';

const here = '/w/$workspaceId/relationship-account';

/** What customers have with the company: deposits, withdrawals, balance, and whom no balance brings back. */
export function RelationshipAccountView() {
  const { t } = useTranslation('outcomes');
  const workspaceId = useWorkspaceId();
  const weights = useQuery(weightsOf(workspaceId));

  return (
    <WithInteractions
      title={t('account.title')}
      icon={<IconScale size={36} />}
      emptyTitle={t('account.emptyTitle')}
      emptyText={t('account.emptyText')}
    >
      {(summary) => <Loaded query={weights}>{(known) => <Account summary={summary} {...known} />}</Loaded>}
    </WithInteractions>
  );
}

type Props = { summary: InteractionSummary; weights: AccountWeights; defaults: AccountWeights };

function Account({ summary, weights: saved, defaults }: Props) {
  const { t } = useTranslation('outcomes');
  const language = useLanguage();
  const workspaceId = useWorkspaceId();
  const known = useKnownSteps(workspaceId);
  const [question, changeQuestion] = useQuestion();
  const { segment, weights: tried } = useSearch({ from: here });
  const navigate = useNavigate({ from: here });
  const weights = useMemo(() => ({ ...saved, ...tried }), [saved, tried]);
  const query = useQuery(accountOf({ workspaceId, question, segment, weights: tried ? weights : undefined }));
  const answer = query.data;
  const model = useMemo(() => (answer ? prepareAccount(answer, language) : null), [answer, language]);
  const said = model ? sayAccount(model, t) : null;
  const felt = summary.hasRatings || (summary.hasConversions && weights.conversion > 0);
  const onTry = (differing: Partial<AccountWeights> | null) =>
    void navigate({
      search: (now) => ({ ...now, weights: differing ?? undefined }),
      replace: true,
      resetScroll: false,
    });
  const save = useAction({
    run: async (changed: AccountWeights) => {
      await callApi(routes.changeAccountWeights, { params: { workspaceId }, body: changed });
      onTry(null);
    },
    refresh: interactionsKey(workspaceId),
    said: () => t('account.weights.saved'),
  });

  return (
    <Stack gap="md">
      <div>
        <PageHeader
          title={(felt && said?.title) || t('account.title')}
          lead={felt && said?.lead}
          actions={answer && felt && <AccountExports answer={answer} />}
        />
        <QuestionBar summary={summary} steps={answer?.steps} />
      </div>
      {tried && (
        <Alert variant="light" color="accent">
          <Group justify="space-between">
            <Text>
              {t('account.tried')} {t('account.triedNoCustomers')}
            </Text>
            <Button variant="default" size="compact-sm" onClick={() => onTry(null)}>
              {t('account.weights.back')}
            </Button>
          </Group>
        </Alert>
      )}
      {felt && (
        <FadedNotice
          summary={summary}
          to={question.to}
          halfLifeDays={weights.halfLifeDays}
          onEnd={(to) => changeQuestion({ to })}
        />
      )}
      {felt ? (
        <Answered query={query}>
          {(data) =>
            model && (
              <AccountAnswer
                answer={data}
                model={model}
                summary={summary}
                segment={segment}
                hasCustomers={!tried}
                onSegment={(chosen) =>
                  void navigate({ search: (now) => ({ ...now, segment: chosen }), replace: true, resetScroll: false })
                }
              />
            )
          }
        </Answered>
      ) : (
        <EmptyState icon={<IconScale size={36} />} title={t('account.emptyTitle')} actions={<ImportLink />}>
          {t('account.noRatings')}
        </EmptyState>
      )}
      <WeightsPanel
        weights={weights}
        saved={saved}
        defaults={defaults}
        names={known.names}
        steps={known.steps}
        summary={summary}
        saving={save.isPending}
        trial={
          tried && model && <TrialResult model={model} asked={{ workspaceId, question, segment, weights: undefined }} />
        }
        onTry={onTry}
        onSave={save.mutate}
      />
    </Stack>
  );
}
