import type { Report } from '@anklang/domain';
import { rankSpan, type Words } from '@anklang/server';
import { layOutTable } from './terminal/table.ts';

/** The ranking as lines for a terminal: the overall result, the table, the first findings and all warnings. */
export function rankingLines(report: Report, words: Words): string[] {
  const rows = report.touchpoints.map(({ name, n, influence, levelShares, factor }) => [
    influence ? String(influence.rank) : words.say('report:none'),
    influence ? rankSpan(influence) : '',
    name,
    levelShares
      ? [levelShares.disappointing, levelShares.ok, levelShares.delighting]
          .map(({ value }) => words.percent(value))
          .join(' / ')
      : words.say('report:none'),
    influence ? shareText(influence.share, words) : words.say('report:none'),
    words.say(`report:factor.${factor}`),
    words.number(n),
  ]);
  const columns = [
    { title: words.say('cli:table.rank'), align: 'right' as const },
    { title: words.say('cli:table.range') },
    { title: words.say('cli:table.touchpoint'), widest: 32 },
    { title: words.say('cli:table.levels'), align: 'right' as const },
    { title: words.say('cli:table.influence'), align: 'right' as const },
    { title: words.say('cli:table.factor') },
    { title: words.say('cli:table.n'), align: 'right' as const },
  ];
  const summary = report.findings.filter(({ code }) => ['npsSummary', 'meanSummary', 'nothingSaid'].includes(code));
  const leading = report.findings.filter(({ code }) => ['topInfluence', 'topNotSeparable'].includes(code));
  return [
    '',
    ...summary.map(({ text }) => text),
    '',
    ...layOutTable(columns, rows),
    words.say('cli:legend'),
    '',
    ...leading.map(({ text }) => text),
    ...(report.warnings.length > 0 ? ['', `${words.say('report:warnings')}:`] : []),
    ...report.warnings.map(({ text }) => `  • ${text}`),
  ];
}

function shareText(share: { value: number; low: number; high: number }, words: Words): string {
  const one = (value: number) => words.percent(value, 1);
  return `${one(share.value)} (${words.say('findings:span', { low: one(share.low), high: one(share.high) })})`;
}
