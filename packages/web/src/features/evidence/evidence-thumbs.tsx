import { isPicture } from '@anklang/domain';
import { Text, Tooltip } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useWorkspaceId } from '../../lib/session/index.ts';
import classes from './evidence.module.css';
import { evidenceOf, fileAddressOf } from './evidence-queries.ts';
import { EvidenceThumb } from './evidence-thumb.tsx';

/** Some files of a touchpoint, small; each opens its file. */
export function EvidenceThumbs({ touchpointId, ids }: { touchpointId: string; ids: readonly string[] }) {
  const { t } = useTranslation('evidence');
  const workspaceId = useWorkspaceId();
  const { data } = useQuery({ ...evidenceOf(workspaceId, touchpointId), enabled: ids.length > 0 });
  if (!data || ids.length === 0) return null;

  return (
    <ul className={classes['thumbs']}>
      {ids.map((id) => {
        const evidence = data.find((one) => one.id === id);
        if (!evidence) {
          return (
            <li key={id}>
              <Text fz="sm" c="dimmed">
                {t('gone')}
              </Text>
            </li>
          );
        }
        const name = evidence.caption || evidence.fileName;
        return (
          <li key={id}>
            <Tooltip label={name}>
              <a
                className={classes['link']}
                href={fileAddressOf(workspaceId, evidence)}
                aria-label={t(isPicture(evidence) ? 'open' : 'save', { name })}
                {...(isPicture(evidence) ? { target: '_blank', rel: 'noopener' } : { download: evidence.fileName })}
              >
                <EvidenceThumb evidence={evidence} isSmall />
              </a>
            </Tooltip>
          </li>
        );
      })}
    </ul>
  );
}
