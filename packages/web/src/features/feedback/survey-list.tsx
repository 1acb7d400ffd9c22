import { routes, type Survey } from '@anklang/domain';
import { Button, Group, Paper, ScrollArea, Stack, Table, Text, Title, VisuallyHidden } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../lib/api/index.ts';
import { useFormat } from '../../lib/format/index.ts';
import { useMay, useWorkspaceId } from '../../lib/session/index.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { useConfirm } from '../../ui/use-confirm.tsx';
import { surveysOf } from './feedback-queries.ts';
import { FieldWorkOfWave } from './field-work-of-wave.tsx';
import { FileNeeds } from './file-needs.tsx';

/** Surveys with their waves, newest survey first as the server lists them. */
export function SurveyList() {
  const { t } = useTranslation('survey');
  const workspaceId = useWorkspaceId();
  const mayImport = useMay('survey.import');
  const surveys = useQuery(surveysOf(workspaceId));
  const importLink = mayImport && (
    <ButtonLink to="/w/$workspaceId/surveys/import" params={{ workspaceId }}>
      {t('list.import')}
    </ButtonLink>
  );

  return (
    <>
      <PageHeader title={t('list.title')} lead={t('list.lead')} actions={surveys.data?.length !== 0 && importLink} />
      <Loaded query={surveys}>
        {(found) =>
          found.length === 0 ? (
            <Stack gap="lg">
              <FileNeeds />
              <Group>{importLink}</Group>
            </Stack>
          ) : (
            <Stack gap="md">
              {found.map((survey) => (
                <SurveyCard key={survey.id} survey={survey} />
              ))}
            </Stack>
          )
        }
      </Loaded>
    </>
  );
}

function SurveyCard({ survey }: { survey: Survey }) {
  const { t } = useTranslation('survey');
  const workspaceId = useWorkspaceId();
  const mayImport = useMay('survey.import');
  const mayRemove = useMay('survey.remove');
  const confirm = useConfirm();
  const queryClient = useQueryClient();
  const remove = useMutation({
    mutationFn: () => callApi(routes.removeSurvey, { params: { workspaceId, surveyId: survey.id } }),
    onSuccess: () => {
      notifyDone(t('list.removed', { name: survey.name }));
      return queryClient.invalidateQueries({ queryKey: ['workspace', workspaceId, 'surveys'] });
    },
  });
  const ask = () =>
    confirm({
      title: t('list.removeTitle', { name: survey.name }),
      text: t('list.removeText', { count: survey.waves.length }),
      verb: t('list.removeVerb'),
      onConfirm: () => remove.mutate(),
    });

  return (
    <Paper p="md" component="section" aria-labelledby={`survey-${survey.id}`}>
      <Group justify="space-between" gap="sm" mb="xs">
        <div>
          <Title order={2} id={`survey-${survey.id}`}>
            {survey.name}
          </Title>
          <Text fz="sm" c="dimmed">
            {survey.mapping.outcome.name ?? survey.mapping.outcome.column} ·{' '}
            {t('list.touchpoints', { count: survey.mapping.touchpoints.length })}
          </Text>
        </div>
        <Group gap="xs">
          {mayImport && (
            <ButtonLink
              variant="default"
              size="compact-sm"
              to="/w/$workspaceId/surveys/import"
              params={{ workspaceId }}
              search={{ survey: survey.id }}
            >
              {t('list.addWave')}
            </ButtonLink>
          )}
          {mayRemove && (
            <Button variant="subtle" size="compact-sm" color="var(--danger)" onClick={ask} loading={remove.isPending}>
              {t('list.remove')}
            </Button>
          )}
        </Group>
      </Group>
      {remove.isError && <ProblemAlert error={remove.error} />}
      {survey.waves.length === 0 ? <Text c="dimmed">{t('list.noWaves')}</Text> : <WaveTable survey={survey} />}
    </Paper>
  );
}

function WaveTable({ survey }: { survey: Survey }) {
  const { t } = useTranslation('survey');
  const format = useFormat();
  const workspaceId = useWorkspaceId();

  return (
    <ScrollArea viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': `${survey.name}: ${t('list.waves')}` }}>
      <Table miw={860} aria-label={`${survey.name}: ${t('list.waves')}`}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('list.wave')}</Table.Th>
            <Table.Th scope="col">{t('list.file')}</Table.Th>
            <Table.Th scope="col">{t('fieldWork.column')}</Table.Th>
            <Table.Th scope="col">{t('list.importedAt')}</Table.Th>
            <Table.Th scope="col" ta="right">
              {t('list.respondents')}
            </Table.Th>
            <Table.Th scope="col" ta="right">
              {t('list.rejected')}
            </Table.Th>
            <Table.Td />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {survey.waves.map((wave) => (
            <Table.Tr key={wave.id}>
              <Table.Th scope="row">{wave.name}</Table.Th>
              <Table.Td>{wave.fileName}</Table.Td>
              <Table.Td style={{ whiteSpace: 'nowrap' }}>
                <FieldWorkOfWave wave={wave} surveyName={survey.name} />
              </Table.Td>
              <Table.Td style={{ whiteSpace: 'nowrap' }}>{format.instant(wave.importedAt)}</Table.Td>
              <Table.Td ta="right">{format.number(wave.respondents)}</Table.Td>
              <Table.Td ta="right">{format.number(wave.rejected)}</Table.Td>
              <Table.Td ta="right">
                <TextLink to="/w/$workspaceId/ranking" params={{ workspaceId }} search={{ wave: wave.id }}>
                  {t('list.openRanking')}
                  <VisuallyHidden>
                    : {survey.name}, {wave.name}
                  </VisuallyHidden>
                </TextLink>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea>
  );
}
