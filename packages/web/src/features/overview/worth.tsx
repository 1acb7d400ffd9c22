import type { Report, Survey } from '@anklang/domain';
import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatsFor } from '../../charts/format.ts';
import { useLanguage } from '../../lib/language/index.ts';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { TextLink } from '../../ui/text-link.tsx';
import { pickWave, rankingOf } from '../insights/index.ts';
import { findGains, type Gain, type GainKind } from './find-gains.ts';
import { GlanceCard } from './glance-card.tsx';
import classes from './overview.module.css';

const most = 2;
const words = { avoidDisappointment: 'avoid', createDelight: 'delight' } as const;

/** Step 2: where effort is worth most. */
export function Worth({ surveys }: { surveys: readonly Survey[] }) {
  const { t } = useTranslation(['overview', 'shell']);
  const workspaceId = useWorkspaceId();
  const picked = pickWave(surveys, undefined);
  const { data, error } = useQuery({
    ...rankingOf({ workspaceId, waveId: picked?.wave.id ?? '', search: {} }),
    enabled: picked !== null,
  });
  const gains = data ? findGains(data.report) : [];
  const best = gains[0];
  const sayTitle = () => {
    if (!picked) return t('worth.noSurveyTitle');
    if (best) return t(`worth.${best.kind}`, { name: best.name });
    return data || error ? t('worth.none') : null;
  };
  const title = sayTitle();

  return (
    <GlanceCard
      step="strategy"
      title={title}
      action={
        <TextLink to="/w/$workspaceId/start" params={{ workspaceId }}>
          {t('shell:navigation.start')}
        </TextLink>
      }
    >
      {data && <Gains kind="avoidDisappointment" gains={gains} report={data.report} />}
      {data && <Gains kind="createDelight" gains={gains} report={data.report} />}
      <Text fz="xs" c="dimmed">
        {picked ? t('worth.association') : t('worth.noSurvey')}
      </Text>
    </GlanceCard>
  );
}

function Gains({ kind, gains, report }: { kind: GainKind; gains: readonly Gain[]; report: Report }) {
  const { t } = useTranslation('overview');
  const formats = formatsFor(useLanguage());
  const shown = gains.filter((gain) => gain.kind === kind).slice(0, most);
  const inNps = report.outcome.nps !== null;
  const digits = inNps ? 1 : 2;
  const write = (value: number) => formats.signed(value, digits);

  return (
    <div>
      <Text fz="sm" fw={600} className={classes['kind']} data-kind={kind}>
        {t(`worth.${words[kind]}`)}
      </Text>
      {shown.length === 0 && (
        <Text fz="sm" c="dimmed">
          {t('worth.nothing')}
        </Text>
      )}
      <ul className={classes['list']}>
        {shown.map(({ key, name, value, low, high }) => (
          <li key={key} data-stacked>
            <span>{name}</span>
            <span className={classes['figure']}>
              {t(inNps ? 'worth.gainNps' : 'worth.gainOutcome', {
                gain: write(value),
                range: formats.range(write(low), write(high)),
              })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
