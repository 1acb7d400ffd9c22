import { useTranslation } from 'react-i18next';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { TextLink } from '../../ui/text-link.tsx';
import classes from './ranking.module.css';
import type { RankingSearch } from './ranking-search.ts';

type Props = { row: { name: string; touchpointId: string | null }; waveId: string; search: RankingSearch };

/** Leads to the touchpoint with the same wave and way of counting. */
export function TouchpointLink({ row, waveId, search }: Props) {
  const { t } = useTranslation('insights');
  const workspaceId = useWorkspaceId();
  if (!row.touchpointId) return <span className={classes['name']}>{row.name}</span>;
  const { encoding, unweighted, seed } = search;

  return (
    <TextLink
      to="/w/$workspaceId/touchpoints/$touchpointId"
      params={{ workspaceId, touchpointId: row.touchpointId }}
      search={{ wave: waveId, encoding, unweighted, seed }}
      className={classes['name'] ?? ''}
      underline="hover"
      title={t('ranking.openHint')}
      data-row-link=""
    >
      {row.name}
    </TextLink>
  );
}
