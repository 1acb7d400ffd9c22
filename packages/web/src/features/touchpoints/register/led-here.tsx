import { type EntryKind, type FieldKey, touchpointFields } from '@anklang/domain';
import { Group, Pill } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useWorkspaceId } from '../../../lib/session/index.ts';
import { entriesOf } from '../fields/reference-queries.ts';
import { useFieldWords } from '../fields/use-field-words.ts';
import type { RegisterSearch } from './register-search.ts';

type Props = { search: RegisterSearch; onChange: (change: Partial<RegisterSearch>) => void };

/** What another page led here with, such as the touchpoints behind one system; each can be taken away. */
export function LedHere({ search, onChange }: Props) {
  const parts = search.with?.split(',') ?? [];
  if (parts.length === 0) return null;
  return (
    <Group gap="xs" style={{ gridColumn: '1 / -1' }}>
      {parts.map((part) => (
        <Part
          key={part}
          part={part}
          onRemove={() => onChange({ with: parts.filter((other) => other !== part).join(',') || undefined })}
        />
      ))}
    </Group>
  );
}

function Part({ part, onRemove }: { part: string; onRemove: () => void }) {
  const { t } = useTranslation(['surroundings', 'shell']);
  const { nameOf } = useFieldWords();
  const workspaceId = useWorkspaceId();
  const [field = '', value = ''] = part.split(':');
  const kind = kindOf(field);
  const entries = useQuery({ ...entriesOf(workspaceId, kind ?? 'system'), enabled: kind !== undefined });
  const name = entries.data?.find(({ id }) => id === value)?.name ?? value;
  return (
    <Pill
      size="lg"
      withRemoveButton
      onRemove={onRemove}
      removeButtonProps={{ 'aria-label': t('remove', { name }), 'aria-hidden': false, tabIndex: 0 }}
    >
      {t('narrowed', { name: kind ? `${nameOf(field as FieldKey)} · ${name}` : part })}
    </Pill>
  );
}

function kindOf(field: string): EntryKind | undefined {
  const description = Object.hasOwn(touchpointFields, field) ? touchpointFields[field as FieldKey] : undefined;
  return description?.kind === 'entries' ? description.of : undefined;
}
