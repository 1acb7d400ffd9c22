import type { Decision } from '@anklang/domain';
import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { atNoon, useFormat } from '../../../lib/format/index.ts';
import { useWorkspaceId } from '../../../lib/session/index.ts';
import { Details } from '../../../ui/details.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import classes from '../care.module.css';
import { decisionsOf } from '../care-queries.ts';

/** Beyond these the panel would be longer than what stands beside it. */
const fewest = 3;

/** What was decided, why, when and by whom; newest first. */
export function DecisionHistory({ touchpointId }: { touchpointId: string }) {
  const { t } = useTranslation('care');
  const format = useFormat();
  const decisions = useQuery(decisionsOf(useWorkspaceId(), touchpointId));

  return (
    <div>
      <Title order={3}>{t('lifecycle.history')}</Title>
      <Loaded query={decisions}>
        {(found) =>
          found.length === 0 ? (
            <Text fz="sm" c="dimmed">
              {t('lifecycle.noHistory')}
            </Text>
          ) : (
            <>
              <Decisions decisions={found.slice(0, fewest)} />
              {found.length > fewest && (
                <Details summary={t('lifecycle.earlier', { formatted: format.number(found.length - fewest) })}>
                  <Decisions decisions={found.slice(fewest)} />
                </Details>
              )}
            </>
          )
        }
      </Loaded>
    </div>
  );
}

function Decisions({ decisions }: { decisions: readonly Decision[] }) {
  const { t } = useTranslation(['care', 'touchpoints']);
  const format = useFormat();

  return (
    <ol className={classes['decisions']}>
      {decisions.map(({ id, from, to, reason, decidedOn, by }) => (
        <li key={id}>
          <Text fw={600} fz="sm">
            {t('lifecycle.step', { from: t(`touchpoints:lifecycle.${from}`), to: t(`touchpoints:lifecycle.${to}`) })}
          </Text>
          <Text fz="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {reason}
          </Text>
          <Text fz="xs" c="dimmed">
            {t('lifecycle.by', { date: format.date(atNoon(decidedOn)), name: by })}
          </Text>
        </li>
      ))}
    </ol>
  );
}
