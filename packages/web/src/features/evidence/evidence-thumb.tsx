import { type Evidence, isPicture } from '@anklang/domain';
import { IconFileText, IconFileTypePdf, IconPresentation, IconTable } from '@tabler/icons-react';
import { useWorkspaceId } from '../../lib/session/index.ts';
import classes from './evidence.module.css';
import { fileAddressOf } from './evidence-queries.ts';

type Props = {
  evidence: Evidence;
  isSmall?: boolean;
  /** What it shows stands beside it: nobody needs to hear it twice. */
  isNamedBeside?: boolean;
};

/** The picture itself, or a sign of what the file is; named by what it shows. */
export function EvidenceThumb({ evidence, isSmall, isNamedBeside }: Props) {
  const workspaceId = useWorkspaceId();
  return (
    <span className={classes['thumb']} data-small={isSmall || undefined}>
      {isPicture(evidence) ? (
        <img
          src={fileAddressOf(workspaceId, evidence)}
          alt={isNamedBeside ? '' : evidence.caption || evidence.fileName}
          loading="lazy"
          decoding="async"
        />
      ) : (
        <Sign mediaType={evidence.mediaType} size={isSmall ? 28 : 44} />
      )}
    </span>
  );
}

function Sign({ mediaType, size }: { mediaType: Evidence['mediaType']; size: number }) {
  const props = { size, stroke: 1.4, 'aria-hidden': true } as const;
  if (mediaType === 'application/pdf') return <IconFileTypePdf {...props} />;
  if (mediaType.endsWith('spreadsheetml.sheet')) return <IconTable {...props} />;
  if (mediaType.endsWith('presentationml.presentation')) return <IconPresentation {...props} />;
  return <IconFileText {...props} />;
}
