import type { TouchpointRecord } from '@anklang/domain';
import { Badge, Button, Group } from '@mantine/core';
import { IconStarFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useWorkspaceId } from '../../../lib/session/index.ts';
import { PageHeader } from '../../../ui/page-header.tsx';
import { RecordMenu } from '../../merge/index.ts';
import { useFieldWords } from '../fields/use-field-words.ts';

/** Null: the person may not edit, or is at it. */
type Props = { record: TouchpointRecord; onEdit: (() => void) | null };

/** Name, description, and what one must know at a glance. */
export function RecordHead({ record, onEdit }: Props) {
  const { t } = useTranslation('touchpoints');
  const workspaceId = useWorkspaceId();

  return (
    <div>
      <PageHeader
        title={record.name}
        lead={<span style={{ whiteSpace: 'pre-wrap' }}>{record.description || t('record.noDescription')}</span>}
        crumbs={[{ label: t('register.title'), to: `/w/${workspaceId}/touchpoints` }]}
        actions={
          <>
            {onEdit && (
              <Button variant={record.description ? 'default' : 'filled'} onClick={onEdit}>
                {record.description ? t('record.edit') : t('record.describe')}
              </Button>
            )}
            <RecordMenu record={record} />
          </>
        }
      />
      <RecordMarks record={record} />
    </div>
  );
}

function RecordMarks({ record }: { record: TouchpointRecord }) {
  const { t } = useTranslation('touchpoints');
  const { shortOptionOf, nameOf } = useFieldWords();
  const isCritical = record.criticality === 'high' || record.criticality === 'knockOut';

  return (
    <Group gap={6} mt="xs">
      <Mark>{t(`lifecycle.${record.lifecycle}`)}</Mark>
      {record.isMostImportant && (
        <Mark isStrong>
          <IconStarFilled size={12} aria-hidden /> {t('register.superTouchpoint')}
        </Mark>
      )}
      {record.isConfigurator && <Mark>{nameOf('isConfigurator').split(': ').at(-1)}</Mark>}
      {record.class && <Mark>{shortOptionOf('class', record.class)}</Mark>}
      {isCritical && record.criticality && (
        <Mark isStrong>
          {t('register.criticality')}: {shortOptionOf('criticality', record.criticality)}
        </Mark>
      )}
      {record.hasSignalValue && <Mark>{nameOf('hasSignalValue').split(':')[0]}</Mark>}
    </Group>
  );
}

function Mark({ isStrong = false, children }: { isStrong?: boolean; children: React.ReactNode }) {
  return (
    <Badge
      tt="none"
      fw={600}
      variant="default"
      bg={isStrong ? 'var(--accent-soft)' : 'var(--sunken)'}
      c={isStrong ? 'var(--accent-strong)' : 'var(--ink)'}
      bd="1px solid var(--line)"
      styles={{ label: { display: 'flex', gap: 4, alignItems: 'center', overflow: 'visible' } }}
    >
      {children}
    </Badge>
  );
}
