import type { WaveChanges } from '@anklang/domain';
import { Button, Group, NativeSelect, Paper, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/index.ts';
import { saveFile } from '../../../lib/save-file.ts';
import { useMay, useWorkspaceId } from '../../../lib/session/index.ts';
import { writeCsv } from '../../../lib/write-csv.ts';
import { ButtonLink } from '../../../ui/button-link.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { ChangeTable } from './change-table.tsx';
import { rowsOfChanges } from './rows-of-changes.ts';

type Props = { found: WaveChanges; onSurvey: (surveyId: string | undefined) => void };
const fewest = 8;

/** What changed at the touchpoints from the last but one to the last wave. */
export function ChangesSection({ found, onSurvey }: Props) {
  const { t } = useTranslation('monitoring');
  const { surveys, survey, touchpoints } = found;
  const sayFinding = useSayFinding();
  if (!survey) return <OneWave found={found} onSurvey={onSurvey} />;
  const saveCsv = () =>
    saveFile({
      name: `${t('changes.fileName')}.csv`,
      content: writeCsv(rowsOfChanges(touchpoints, (key) => t(`changes.${key}`))),
      type: 'text/csv',
    });

  return (
    <Paper p="md" component="section" aria-labelledby="monitoring-changes">
      <Stack gap="sm">
        <SectionHead
          id="monitoring-changes"
          title={sayFinding(found)}
          actions={
            <Group gap="xs">
              {surveys.length > 1 && <SurveySelect found={found} onSurvey={onSurvey} />}
              <Button
                variant="default"
                size="compact-sm"
                leftSection={<IconDownload size={15} aria-hidden />}
                aria-label={t('changes.csvLabel')}
                onClick={saveCsv}
              >
                {t('changes.csv')}
              </Button>
            </Group>
          }
        >
          <Lead survey={survey} />
        </SectionHead>
        <Rows touchpoints={touchpoints} />
        <Notes found={found} />
      </Stack>
    </Paper>
  );
}

function Lead({ survey }: { survey: NonNullable<WaveChanges['survey']> }) {
  const { t } = useTranslation('monitoring');
  const format = useFormat();
  return t('changes.lead', {
    ...{ before: survey.before.name, beforePeople: format.number(survey.before.respondents) },
    ...{ after: survey.after.name, afterPeople: format.number(survey.after.respondents) },
  });
}

function useSayFinding(): (found: WaveChanges) => string {
  const { t } = useTranslation('monitoring');
  const format = useFormat();
  return ({ survey, touchpoints }) => {
    const count = touchpoints.filter(({ direction }) => direction !== 'none').length;
    const words = { count, formatted: format.number(count), before: survey?.before.name ?? '' };
    return count === 0 ? t('changes.findingNone', words) : t('changes.finding', words);
  };
}

/** What changed for sure always; the rest of a long list on demand. */
function Rows({ touchpoints }: Pick<WaveChanges, 'touchpoints'>) {
  const { t } = useTranslation('monitoring');
  const format = useFormat();
  const [isAll, setIsAll] = useState(false);
  const sure = touchpoints.filter(({ direction }) => direction !== 'none').length;
  const few = Math.max(sure, fewest);
  const more = touchpoints.length - few;

  return (
    <>
      <ChangeTable touchpoints={isAll ? touchpoints : touchpoints.slice(0, few)} />
      {more > 0 && (
        <Group>
          <Button variant="default" size="compact-sm" onClick={() => setIsAll(!isAll)}>
            {isAll ? t('changes.fewer') : t('changes.all', { count: more, formatted: format.number(more) })}
          </Button>
        </Group>
      )}
    </>
  );
}

function Notes({ found: { touchpoints, askedOnce } }: { found: WaveChanges }) {
  const { t } = useTranslation('monitoring');
  const format = useFormat();
  const workspaceId = useWorkspaceId();
  const hasInfluence = touchpoints.some(({ influence }) => influence !== null);
  const isNear = touchpoints.some(({ by, direction }) => by && direction === 'none' && by.low * by.high > 0);

  return (
    <>
      {isNear && (
        <Text fz="sm" c="dimmed" maw="var(--text-width)">
          {t('changes.manyLooks')}
        </Text>
      )}
      {!hasInfluence && (
        <Text fz="sm" c="dimmed" maw="var(--text-width)">
          {t('changes.noInfluence')}{' '}
          <TextLink to="/w/$workspaceId/relevance" params={{ workspaceId }} fz="sm">
            {t('changes.toRelevance')}
          </TextLink>
        </Text>
      )}
      {askedOnce > 0 && (
        <Text fz="sm" c="dimmed">
          {t('changes.askedOnce', { count: askedOnce, formatted: format.number(askedOnce) })}
        </Text>
      )}
    </>
  );
}

function SurveySelect({ found: { surveys, survey }, onSurvey }: Props) {
  const { t } = useTranslation('monitoring');
  return (
    <NativeSelect
      aria-label={t('changes.survey')}
      size="xs"
      value={survey?.id ?? ''}
      onChange={({ currentTarget: { value } }) => onSurvey(value || undefined)}
      data={[
        ...(survey ? [] : [{ value: '', label: t('changes.survey') }]),
        ...surveys.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  );
}

function OneWave({ found, onSurvey }: Props) {
  const { t } = useTranslation('monitoring');
  const params = { workspaceId: useWorkspaceId() };
  const mayImport = useMay('survey.import');
  const hasOther = found.surveys.some(({ waves }) => waves > 1);

  return (
    <Paper p="md" component="section" aria-labelledby="monitoring-changes">
      <SectionHead
        id="monitoring-changes"
        title={t('changes.title')}
        actions={
          <Group gap="xs">
            {hasOther && <SurveySelect found={found} onSurvey={onSurvey} />}
            {mayImport && (
              <ButtonLink to="/w/$workspaceId/surveys/import" params={params} variant="default">
                {found.surveys.length > 0 ? t('addWave') : t('addFirstWave')}
              </ButtonLink>
            )}
          </Group>
        }
      >
        {hasOther ? t('changes.oneWaveOf') : t('changes.oneWave')}
      </SectionHead>
    </Paper>
  );
}
