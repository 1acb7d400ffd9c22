import type { ProgressItemKey } from '@anklang/domain';
import { useTranslation } from 'react-i18next';
import { useMembership, useWorkspaceId } from '../../lib/session/index.ts';
import { TextLink } from '../../ui/text-link.tsx';
import { placeOfItem } from './place-of-item.ts';

/** Leads to where an item of the check list is done. */
export function ItemLink({ item, onFollow }: { item: ProgressItemKey; onFollow?: (() => void) | undefined }) {
  const { t } = useTranslation('progress');
  const workspaceId = useWorkspaceId();
  const { permissions } = useMembership();
  return (
    <TextLink
      to={placeOfItem(item, permissions)}
      params={{ workspaceId }}
      fz="sm"
      {...(onFollow ? { onClick: onFollow } : {})}
    >
      {t(`item.${item}`)}
    </TextLink>
  );
}
