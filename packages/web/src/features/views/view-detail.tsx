import { fewestViewAnswers, routes, type ViewComparison } from '@anklang/domain';
import { Button, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../lib/api/index.ts';
import { useMay, useWorkspaceId } from '../../lib/session/index.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useAction } from '../../ui/use-action.ts';
import { useConfirm } from '../../ui/use-confirm.tsx';
import { ViewAbout } from './view-about.tsx';
import { ViewProgress } from './view-progress.tsx';
import { viewOf, viewsKey } from './view-queries.ts';
import { ViewResultSection } from './view-result.tsx';

const here = '/w/$workspaceId/views/$comparisonId';

/** One comparison: while it is open its links and how many have answered, then its result. */
export function ViewDetail() {
  const { comparisonId } = useParams({ from: here });
  const query = useQuery(viewOf(useWorkspaceId(), comparisonId));
  return <Loaded query={query}>{(comparison) => <Detail comparison={comparison} />}</Loaded>;
}

function Detail({ comparison }: { comparison: ViewComparison }) {
  const { t } = useTranslation('views');
  const workspaceId = useWorkspaceId();
  return (
    <>
      <PageHeader
        title={comparison.name}
        crumbs={[{ label: t('title'), to: `/w/${workspaceId}/views` }]}
        actions={<Actions comparison={comparison} />}
      />
      <Stack gap="md">
        {comparison.state === 'open' ? (
          <ViewProgress comparison={comparison} />
        ) : (
          <ViewResultSection comparison={comparison} />
        )}
        <ViewAbout comparison={comparison} />
      </Stack>
    </>
  );
}

function Actions({ comparison }: { comparison: ViewComparison }) {
  const { t } = useTranslation('views');
  const workspaceId = useWorkspaceId();
  const mayManage = useMay('journey.manage');
  const navigate = useNavigate();
  const confirm = useConfirm();
  const { id, name, state, answers, customersBy } = comparison;
  const params = { workspaceId, comparisonId: id };
  const close = useAction({
    run: () => callApi(routes.closeViewComparison, { params }),
    refresh: viewsKey(workspaceId),
    said: () => t('closed'),
  });
  const remove = useAction({
    run: async () => {
      await callApi(routes.removeViewComparison, { params });
      await navigate({ to: '/w/$workspaceId/views', params: { workspaceId } });
    },
    refresh: [...viewsKey(workspaceId), 'list'],
    said: () => t('removed'),
  });
  if (!mayManage) return null;
  const isFew = answers.staff < fewestViewAnswers || (customersBy === 'form' && answers.customer < fewestViewAnswers);

  return (
    <>
      <Button
        variant="default"
        loading={remove.isPending}
        onClick={() =>
          confirm({
            title: t('removeTitle'),
            text: t('removeText', { name }),
            verb: t('remove'),
            onConfirm: () => remove.mutate(undefined),
          })
        }
      >
        {t('remove')}
      </Button>
      {state === 'open' && (
        <Button
          loading={close.isPending}
          onClick={() =>
            confirm({
              title: t('closeTitle'),
              text: isFew ? t('closeTextFew', { count: fewestViewAnswers }) : t('closeText'),
              verb: t('closeVerb'),
              onConfirm: () => close.mutate(undefined),
            })
          }
        >
          {t('close')}
        </Button>
      )}
    </>
  );
}
