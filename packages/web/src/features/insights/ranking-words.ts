import type { Language, Report } from '@anklang/domain';
import type { TFunction } from 'i18next';
import { formatsFor } from '../../charts/format.ts';
import type { SvgWords } from './ranking-svg.ts';

type Words = { report: Report; title: string; waveTitle: string; language: Language; t: TFunction<'insights'> };

/** The words of the exported picture; it says on its own what it rests on. */
export function svgWords({ report, title, waveTitle, language, t }: Words): SvgWords {
  const formats = formatsFor(language);
  const filter = report.filter ? ` · ${report.filter.column}: ${report.filter.value}` : '';
  const basis = [
    `${t('basis.respondents')}: ${formats.count(report.respondents)}`,
    report.weighted ? t('ranking.weightedOn') : t('ranking.weightedOff'),
    `${t('basis.encoding')}: ${t(`ranking.encoding.${report.encoding}`)}`,
    `${t('basis.seed')}: ${report.seed}`,
    report.source.fileName,
    `Anklang ${report.version}`,
  ].join(' · ');

  return {
    title,
    subtitle: `${waveTitle}${filter} · ${t('ranking.caption', { outcome: report.outcome.name })}`,
    basis,
    rank: t('ranking.column.rank'),
    touchpoint: t('ranking.column.name'),
    levels: {
      disappointing: t('level.disappointing'),
      ok: t('level.ok'),
      delighting: t('level.delighting'),
    },
    zeroLine: t('ranking.zeroLine'),
    influence: t('ranking.column.influence'),
    interval: '95 %',
    factor: {
      basic: t('factor.basic'),
      performance: t('factor.performance'),
      excitement: t('factor.excitement'),
      indifferent: t('factor.indifferent'),
      unclear: t('factor.unclear'),
    },
    notEnough: ({ more }) => `${t('notEnough.short')}. ${t('notEnough.more', { count: more })}`,
    formatShare: (share) => formats.percent(share, Number.isInteger(Math.round(share * 1e6) / 1e4) ? 0 : 1),
  };
}
