import type { TouchpointFilter } from '@anklang/domain';
import { useTranslation } from 'react-i18next';
import { useMay, useWorkspaceId } from '../../lib/session/index.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { ExportMenu } from './export-menu.tsx';

/** The ways of the register out into a file and in from one. */
export function RegisterFileActions({ filter }: { filter: TouchpointFilter }) {
  const { t } = useTranslation('scale');
  const workspaceId = useWorkspaceId();
  const mayImport = useMay('touchpoint.manage');

  return (
    <>
      <ExportMenu filter={filter} />
      {mayImport && (
        <ButtonLink variant="default" to="/w/$workspaceId/touchpoints/import" params={{ workspaceId }}>
          {t('import.button')}
        </ButtonLink>
      )}
    </>
  );
}
