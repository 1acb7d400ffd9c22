import { useTranslation } from 'react-i18next';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { TextLink } from '../../ui/text-link.tsx';

/** To what was changed at many touchpoints before. */
export function ChangeSetsLink() {
  const { t } = useTranslation('requests');
  return (
    <TextLink to="/w/$workspaceId/touchpoints/changes" params={{ workspaceId: useWorkspaceId() }} fz="sm">
      {t('changes.link')}
    </TextLink>
  );
}
