import type { Ranking, ReportTouchpoint } from '@anklang/domain';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatsFor } from '../../charts/format.ts';
import { LevelBar } from '../../charts/level-bar.tsx';
import { layOutLevels, levelReach } from '../../charts/levels.ts';
import { useLanguage } from '../../lib/language/index.ts';
import { useWorkspaceId } from '../../lib/session/index.ts';
import type { Level } from '../../ui/level-mark.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import classes from './overview.module.css';

const most = 5;

/** The touchpoints of the most influence: rank as a range, levels around the zero line, share with its interval. */
export function TopTable({ report, touchpointIds }: Pick<Ranking, 'report' | 'touchpointIds'>) {
  const { t } = useTranslation('overview');
  const top = report.touchpoints.filter(({ influence }) => influence !== null).slice(0, most);
  const bars = new Map(top.map(({ key, levelShares }) => [key, levelShares && layOutLevels(sharesOf(levelShares))]));
  const reach = levelReach([...bars.values()].filter((pieces) => pieces !== null));
  if (top.length === 0) return null;

  return (
    <>
      <table className={classes['top']} aria-label={t('matters.table')}>
        <thead>
          <tr>
            <th scope="col">{t('matters.rank')}</th>
            <th scope="col">{t('matters.touchpoint')}</th>
            <th scope="col" className={classes['wideOnly']}>
              {t('matters.levels')}
            </th>
            <th scope="col">{t('matters.influence')}</th>
          </tr>
        </thead>
        <tbody>
          {top.map((touchpoint) => (
            <Row
              key={touchpoint.key}
              touchpoint={touchpoint}
              touchpointId={touchpointIds[touchpoint.key]}
              pieces={bars.get(touchpoint.key) ?? null}
              reach={reach}
            />
          ))}
        </tbody>
      </table>
      <Text fz="xs" c="dimmed">
        {t('matters.confidence')}
      </Text>
    </>
  );
}

type RowProps = {
  touchpoint: ReportTouchpoint;
  touchpointId: string | undefined;
  pieces: ReturnType<typeof layOutLevels> | null;
  reach: number;
};

function Row({ touchpoint: { name, influence, levelShares }, touchpointId, pieces, reach }: RowProps) {
  const { t } = useTranslation('overview');
  const workspaceId = useWorkspaceId();
  const formats = formatsFor(useLanguage());
  if (!influence) return null;

  const shares = levelShares && sharesOf(levelShares);
  const said = (level: Level) => formats.percent(shares?.[level] ?? 0);
  const { value, low, high } = influence.share;
  return (
    <tr>
      <td className={classes['rank']}>{formats.span(influence.rankLow, influence.rankHigh)}</td>
      <th scope="row">
        {touchpointId ? (
          <TextLink to="/w/$workspaceId/touchpoints/$touchpointId" params={{ workspaceId, touchpointId }}>
            {name}
          </TextLink>
        ) : (
          name
        )}
      </th>
      <td className={`${classes['bar']} ${classes['wideOnly']}`}>
        {pieces && (
          <LevelBar
            pieces={pieces}
            reach={reach}
            height={22}
            label={t('matters.levelsOf', {
              ...{ name, disappointing: said('disappointing'), ok: said('ok'), delighting: said('delighting') },
            })}
          />
        )}
      </td>
      <td className={classes['share']}>
        {formats.percent(value)}{' '}
        <span className={classes['interval']}>({formats.range(formats.percent(low), formats.percent(high))})</span>
      </td>
    </tr>
  );
}

function sharesOf(shares: NonNullable<ReportTouchpoint['levelShares']>) {
  return { disappointing: shares.disappointing.value, ok: shares.ok.value, delighting: shares.delighting.value };
}
