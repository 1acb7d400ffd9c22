import { useTranslation } from 'react-i18next';
import { useMay, useWorkspaceId } from '../../lib/session/index.ts';
import { ButtonLink } from '../../ui/button-link.tsx';

/** The way from the register to what is probably registered twice, for whoever can do something about it. */
export function DuplicatesLink() {
  const { t } = useTranslation('merge');
  const workspaceId = useWorkspaceId();
  if (!useMay('touchpoint.manage')) return null;

  return (
    <ButtonLink variant="default" to="/w/$workspaceId/touchpoints/duplicates" params={{ workspaceId }}>
      {t('duplicates.open')}
    </ButtonLink>
  );
}
