import { type Evidence, isPicture, routes } from '@anklang/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../lib/api/index.ts';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { ItemButtons } from '../../ui/item-buttons.tsx';
import { useAction } from '../../ui/use-action.ts';
import { useConfirm } from '../../ui/use-confirm.tsx';
import classes from './evidence.module.css';
import { EvidenceFacts } from './evidence-facts.tsx';
import { EvidenceForm } from './evidence-form.tsx';
import { evidenceOf, fileAddressOf } from './evidence-queries.ts';
import { EvidenceThumb } from './evidence-thumb.tsx';

/** A file with what is said of it; who edits the touchpoint changes or removes it. */
export function EvidenceCard({ evidence, mayEdit }: { evidence: Evidence; mayEdit: boolean }) {
  const { t } = useTranslation('evidence');
  const workspaceId = useWorkspaceId();
  const confirm = useConfirm();
  const [isChanging, setChanging] = useState(false);
  const name = evidence.caption || evidence.fileName;
  const { touchpointId, id: evidenceId } = evidence;
  const remove = useAction({
    run: () => callApi(routes.removeEvidence, { params: { workspaceId, touchpointId, evidenceId } }),
    refresh: evidenceOf(workspaceId, touchpointId).queryKey,
    said: () => t('removed', { name }),
  });
  const askRemove = () =>
    confirm({
      title: t('removeTitle', { name }),
      text: t('removeText'),
      verb: t('remove'),
      onConfirm: () => remove.mutate(undefined),
    });

  return (
    <li className={classes['card']}>
      <a
        className={classes['link']}
        href={fileAddressOf(workspaceId, evidence)}
        aria-label={t(isPicture(evidence) ? 'open' : 'save', { name })}
        {...(isPicture(evidence) ? { target: '_blank', rel: 'noopener' } : { download: evidence.fileName })}
      >
        <EvidenceThumb evidence={evidence} />
      </a>
      {isChanging ? (
        <EvidenceForm evidence={evidence} onDone={() => setChanging(false)} />
      ) : (
        <>
          <div className={classes['words']}>
            <EvidenceFacts evidence={evidence} />
          </div>
          {mayEdit && (
            <ItemButtons
              edit={{ verb: t('change'), label: t('changeOf', { name }), onClick: () => setChanging(true) }}
              remove={{
                verb: t('remove'),
                label: t('removeOf', { name }),
                onClick: askRemove,
                isPending: remove.isPending,
              }}
            />
          )}
        </>
      )}
    </li>
  );
}
