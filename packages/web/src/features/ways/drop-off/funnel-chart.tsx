import { useTranslation } from 'react-i18next';
import { formatsFor } from '../../../charts/format.ts';
import { useLanguage } from '../../../lib/language/index.ts';
import { writeCsv } from '../../../lib/write-csv.ts';
import { sayCount } from '../count-words.ts';
import { CustomersBehindButton } from '../customers/customers-behind-button.tsx';
import { sharePercent } from '../graph/graph-words.ts';
import { sayDuration } from '../say-duration.ts';
import { DownloadButton } from '../table/download-button.tsx';
import tableClasses from '../ways.module.css';
import classes from './drop-off.module.css';
import type { Stage } from './prepare-drop-off.ts';

type Props = { stages: readonly Stage[]; journeys: number; funnel: string[][] };

/** A bar for each stage; between them who was lost, and how long the others took. */
export function FunnelChart({ stages, journeys, funnel }: Props) {
  const { t } = useTranslation('ways');
  const language = useLanguage();
  const formats = formatsFor(language);
  const or = (names: readonly string[]) => names.join(` ${t('question.or')} `);
  const csv = () =>
    writeCsv([
      [
        t('dropOff.column.stage'),
        t('dropOff.column.ways'),
        t('dropOff.column.share'),
        t('dropOff.column.lost'),
        t('dropOff.column.lostShare'),
        t('dropOff.column.lostLow'),
        t('dropOff.column.lostHigh'),
        t('dropOff.column.medianSeconds'),
      ],
      ...stages.map((stage) => [
        or(stage.names),
        stage.journeys,
        stage.share,
        stage.lost,
        stage.lostShare?.value ?? null,
        stage.lostShare?.low ?? null,
        stage.lostShare?.high ?? null,
        stage.medianSeconds,
      ]),
    ]);

  return (
    <>
      <div className={classes['top']}>
        <DownloadButton as="csv" what={t('dropOff.caption')} content={csv} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways can be scrolled by keyboard */}
      <section className={tableClasses['wide']} aria-label={t('dropOff.caption')} tabIndex={0}>
        <table className={`${tableClasses['table']} ${classes['funnel']}`} aria-label={t('dropOff.caption')}>
          <thead>
            <tr>
              <th scope="col">{t('dropOff.column.stage')}</th>
              <th scope="col">{t('dropOff.column.ways')}</th>
              <th scope="col">{t('dropOff.column.lost')}</th>
              <th scope="col" className={tableClasses['number']}>
                {t('dropOff.column.median')}
              </th>
            </tr>
          </thead>
          <tbody>
            {stages.map((stage) => (
              <tr key={stage.place}>
                <th scope="row">
                  {formats.count(stage.place + 1)}. {or(stage.names)}
                </th>
                <td>
                  <span className={classes['bar']}>
                    <svg viewBox="0 0 100 22" preserveAspectRatio="none" aria-hidden="true">
                      <rect width={100} height={22} fill="var(--sunken)" />
                      <rect width={before(stages, stage, journeys) * 100} height={22} fill="var(--line)" />
                      <rect width={stage.share * 100} height={22} fill="var(--accent)" />
                    </svg>
                    <span>
                      <CustomersBehindButton
                        selection={{ kind: 'dropOff', funnel, place: stage.place, lost: false }}
                        title={t('dropOff.behind.reached', { step: or(stage.names) })}
                      >
                        {sayCount('ways', stage.journeys, { t, language })}
                      </CustomersBehindButton>{' '}
                      <span className={tableClasses['soft']}>{sharePercent(stage.share, language)}</span>
                    </span>
                  </span>
                </td>
                <td>
                  {stage.lost === 0 || !stage.lostShare ? (
                    t('dropOff.nobody')
                  ) : (
                    <CustomersBehindButton
                      selection={{ kind: 'dropOff', funnel, place: stage.place, lost: true }}
                      title={t(stage.place === 0 ? 'dropOff.behind.never' : 'dropOff.behind.lost', {
                        step: or(stage.names),
                      })}
                    >
                      {t(stage.place === 0 ? 'dropOff.never' : 'dropOff.lost', {
                        ways: sayCount('ways', stage.lost, { t, language }),
                        share: sharePercent(stage.lostShare.value, language),
                      })}
                    </CustomersBehindButton>
                  )}
                  {stage.lost > 0 && stage.lostShare && (
                    <span className={classes['interval']}>
                      {t('dropOff.interval', {
                        interval: formats.range(
                          formats.percent(stage.lostShare.low, 1),
                          formats.percent(stage.lostShare.high, 1),
                        ),
                      })}
                    </span>
                  )}
                </td>
                <td className={tableClasses['number']}>
                  {stage.medianSeconds === null ? '–' : sayDuration(stage.medianSeconds, { language })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

/** Where the bar before ended, so that what is missing shows. */
function before(stages: readonly Stage[], { place }: Stage, journeys: number): number {
  return place === 0 ? Number(journeys > 0) : stages[place - 1]!.share;
}
