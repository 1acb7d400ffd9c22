import type { Opportunities } from '@anklang/domain';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format/index.ts';
import { useMay, useWorkspaceId } from '../../lib/session/index.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { LevelMark } from '../../ui/level-mark.tsx';
import { AskButton } from './ask-button.tsx';
import classes from './opportunities.module.css';
import { OpportunityCard, ShownOf } from './opportunity-card.tsx';
import { TouchpointName } from './touchpoint-name.tsx';

/** Hand-overs from department to department with nobody responsible at either end. */
export function BordersCard({ found: { count, rows } }: { found: Opportunities['borders'] }) {
  const { t } = useTranslation('opportunities');
  const format = useFormat();

  return (
    <OpportunityCard
      id="borders-title"
      title={t('borders.title')}
      lead={t('borders.lead')}
      finding={count === 0 ? null : t('borders.finding', { count, formatted: format.number(count) })}
      none={t('borders.none')}
    >
      {rows.length > 0 && (
        <ul className={classes['rows']} aria-labelledby="borders-title">
          {rows.map((row) => (
            <Row key={`${row.from.id} ${row.to.id}`} row={row} />
          ))}
        </ul>
      )}
      <ShownOf shown={rows.length} all={count} />
    </OpportunityCard>
  );
}

function Row({ row: { from, to, isDeclared, level, handOvers } }: { row: Opportunities['borders']['rows'][number] }) {
  const { t } = useTranslation(['opportunities', 'touchpoints', 'insights']);
  const format = useFormat();
  const workspaceId = useWorkspaceId();
  const mayManage = useMay('touchpoint.manage');
  const names = { from: from.name, to: to.name };
  const told = [
    t('borders.departments', { from: from.department, to: to.department }),
    t(isDeclared ? 'borders.declared' : 'borders.seen'),
    handOvers ? t('together.handOvers', { count: handOvers, formatted: format.number(handOvers) }) : null,
  ].filter(Boolean);

  return (
    <li className={classes['row']}>
      <div className={classes['body']}>
        <div className={classes['pair']}>
          <TouchpointName of={from} />
          <span aria-hidden>→</span>
          <TouchpointName of={to} />
          {level && <LevelMark level={level} label={t(`insights:level.${level}`)} />}
        </div>
        <Text fz="sm" c="dimmed">
          {told.join(' · ')}
        </Text>
      </div>
      <div className={classes['actions']}>
        {mayManage && (
          <ButtonLink
            to="/w/$workspaceId/touchpoints/$touchpointId"
            params={{ workspaceId, touchpointId: from.id }}
            search={{ edit: 'essentials' }}
            variant="default"
            size="compact-sm"
            aria-label={t('borders.name', { name: from.name })}
          >
            {t('borders.nameShort')}
          </ButtonLink>
        )}
        <AskButton
          kind="change"
          title={t('borders.request', names)}
          touchpointId={from.id}
          about={t('borders.sentence', names)}
        />
      </div>
    </li>
  );
}
