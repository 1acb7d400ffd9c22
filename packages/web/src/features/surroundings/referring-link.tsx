import { type Entry, type EntryKind, fieldKeys, touchpointFields } from '@anklang/domain';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format/index.ts';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { TextLink } from '../../ui/text-link.tsx';

/** How many touchpoints refer to an entry, and the way to them; of a system that is what an outage would hit. */
export function ReferringLink({ kind, entry }: { kind: EntryKind; entry: Entry }) {
  const { t } = useTranslation('surroundings');
  const format = useFormat();
  const workspaceId = useWorkspaceId();
  const { name, touchpoints: count } = entry;
  const touchpoints = t('touchpoints', { count, formatted: format.number(count) });
  const field = fieldReferringTo(kind);
  if (count === 0) return <Text c="dimmed">{t('noTouchpoints')}</Text>;
  if (!field) return <Text>{touchpoints}</Text>;

  return (
    <TextLink
      to="/w/$workspaceId/touchpoints"
      params={{ workspaceId }}
      search={field === 'phaseIds' ? { phase: entry.id } : { with: `${field}:${entry.id}` }}
      aria-label={t(kind === 'system' ? 'outageOf' : 'touchpointsOf', { touchpoints, name })}
    >
      {touchpoints}
    </TextLink>
  );
}

/** The field by which the register can be asked for touchpoints that refer to entries of a kind. */
function fieldReferringTo(kind: EntryKind): string | undefined {
  return fieldKeys.find((key) => {
    const field = touchpointFields[key];
    return field.kind === 'entries' && field.of === kind;
  });
}
