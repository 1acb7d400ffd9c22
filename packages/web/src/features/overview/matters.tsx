import type { Report, Survey } from '@anklang/domain';
import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatsFor } from '../../charts/format.ts';
import { useLanguage } from '../../lib/language/index.ts';
import { useMay, useWorkspaceId } from '../../lib/session/index.ts';
import { sentenceOf } from '../../ui/problem-words.ts';
import { TextLink } from '../../ui/text-link.tsx';
import { findLead, pickWave, rankingOf, useSayLead } from '../insights/index.ts';
import { GlanceCard } from './glance-card.tsx';
import classes from './overview.module.css';
import { TopTable } from './top-table.tsx';

/** Step 1: which touchpoints matter most to customers, and how sure that is. */
export function Matters({ surveys }: { surveys: readonly Survey[] }) {
  const { t } = useTranslation(['overview', 'lead']);
  const workspaceId = useWorkspaceId();
  const picked = pickWave(surveys, undefined);
  const ranking = useQuery({
    ...rankingOf({ workspaceId, waveId: picked?.wave.id ?? '', search: {} }),
    enabled: picked !== null,
  });
  const problem = useProblem(ranking.error);
  const sayLead = useSayLead();
  if (!picked) return <NoSurvey />;

  const report = ranking.data?.report;
  return (
    <GlanceCard
      step="asIs"
      isWide
      title={report ? sayLead(findLead(report)) : problem && t('lead:none')}
      action={
        <TextLink to="/w/$workspaceId/ranking" params={{ workspaceId }}>
          {t('matters.action')}
        </TextLink>
      }
    >
      {problem && <Text c="dimmed">{problem}</Text>}
      {report && <Basis report={report} survey={picked.survey.name} wave={picked.wave.name} />}
      {ranking.data && <TopTable {...ranking.data} />}
    </GlanceCard>
  );
}

/** The server's sentence about what cannot be answered, such as too few answers. */
function useProblem(error: unknown): string | null {
  const { t } = useTranslation('shell');
  return error ? sentenceOf(error, t) : null;
}

function NoSurvey() {
  const { t } = useTranslation('overview');
  const workspaceId = useWorkspaceId();
  const mayImport = useMay('survey.import');
  return (
    <GlanceCard
      step="asIs"
      isWide
      title={t('matters.noSurveyTitle')}
      action={
        mayImport && (
          <TextLink to="/w/$workspaceId/surveys/import" params={{ workspaceId }}>
            {t('matters.import')}
          </TextLink>
        )
      }
    >
      <Text c="dimmed">{t('matters.noSurvey')}</Text>
    </GlanceCard>
  );
}

function Basis({ report, survey, wave }: { report: Report; survey: string; wave: string }) {
  const { t } = useTranslation('overview');
  const formats = formatsFor(useLanguage());
  const { nps, mean, name } = report.outcome;
  const write = nps ? formats.signed : formats.decimal;
  const { value, low, high } = nps ?? mean;
  const said = { value: write(value), range: formats.range(write(low), write(high)) };
  return (
    <Text fz="sm" c="dimmed">
      <strong className={classes['outcome']}>
        {nps ? t('matters.nps', said) : t('matters.outcome', { outcome: name, ...said })}
      </strong>{' '}
      {t('matters.basis', { survey, wave, people: formats.count(report.respondents) })}
    </Text>
  );
}
