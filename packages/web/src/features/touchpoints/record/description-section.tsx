import { type FieldKey, type FieldSection, fieldSections, type TouchpointRecord } from '@anklang/domain';
import { ActionIcon, Button, Group, Paper, Stack, Text, Title, Tooltip, VisuallyHidden } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/index.ts';
import { FieldValue } from '../fields/field-value.tsx';
import classes from '../fields/fields.module.css';
import { fieldsOf, isSaid } from '../fields/is-said.ts';
import { useFieldWords } from '../fields/use-field-words.ts';

/** Where one looks first, so that a gap is to be seen. */
const alwaysShown = new Set<FieldKey>(['departmentId', 'responsibleId', 'phaseIds', 'criticality']);
/** Stand in the head of the page. */
const inHead = new Set<FieldKey>(['name', 'description']);
/** Stand in the section of what it should become. */
const inTarget = new Set<FieldKey>([...fieldsOf('target'), 'standard', 'attributes']);

type Props = { record: TouchpointRecord; onEdit: ((section: FieldSection) => void) | null };

/** What is said of a touchpoint, section by section, and an offer to say more. */
export function DescriptionSection({ record, onEdit }: Props) {
  const { t } = useTranslation('touchpoints');
  const shownIn = (section: FieldSection) =>
    fieldsOf(section).filter(
      (field) => !inHead.has(field) && !inTarget.has(field) && (alwaysShown.has(field) || isSaid(record[field])),
    );
  const filled = fieldSections.filter((section) => shownIn(section).length > 0);
  const empty = fieldSections.filter(
    (section) => section !== 'target' && !fieldsOf(section).some((field) => isSaid(record[field])),
  );

  return (
    <Paper p="md" component="section" aria-labelledby="description-title">
      <VisuallyHidden>
        <h2 id="description-title">{t('record.description')}</h2>
      </VisuallyHidden>
      <Stack gap="lg">
        {filled.map((section) => (
          <SaidSection key={section} record={record} section={section} fields={shownIn(section)} onEdit={onEdit} />
        ))}
        {onEdit && empty.length > 0 && (
          <div>
            <Text fz="sm" c="dimmed" mb={6}>
              {t('record.unsaid')}
            </Text>
            <Group gap={6}>
              {empty.map((section) => (
                <Button key={section} size="compact-sm" variant="default" onClick={() => onEdit(section)}>
                  {t(`section.${section}`)}
                </Button>
              ))}
            </Group>
          </div>
        )}
        <Origin record={record} />
      </Stack>
    </Paper>
  );
}

type SaidProps = Props & { section: FieldSection; fields: readonly FieldKey[] };

function SaidSection({ record, section, fields, onEdit }: SaidProps) {
  const { t } = useTranslation('touchpoints');
  const { nameOf } = useFieldWords();
  const title = t(`section.${section}`);

  return (
    <div>
      <Group justify="space-between" mb={8} wrap="nowrap">
        <Title order={3}>{title}</Title>
        {onEdit && (
          <Tooltip label={t('record.addMore')}>
            <ActionIcon
              className={`${classes['more']} no-print`}
              variant="subtle"
              color="gray"
              c="var(--ink-soft)"
              size={28}
              onClick={() => onEdit(section)}
              aria-label={t('record.addTo', { section: title })}
            >
              <IconPencil size={16} aria-hidden />
            </ActionIcon>
          </Tooltip>
        )}
      </Group>
      <dl className={classes['values']}>
        {fields.map((field) => (
          <div key={field}>
            <dt>{nameOf(field)}</dt>
            <dd>
              {isSaid(record[field]) ? (
                <FieldValue field={field} value={record[field]} />
              ) : (
                <span className={classes['open']}>{t('record.open')}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** How it came here, for those who look after the data. */
function Origin({ record }: { record: TouchpointRecord }) {
  const { t } = useTranslation('touchpoints');
  const format = useFormat();

  return (
    <Text fz="sm" c="dimmed">
      {t('record.since')} {format.date(record.createdAt)}, {t(`foundIn.${record.foundIn}`)} · {t('record.changed')}{' '}
      {format.date(record.changedAt)}
      {record.key !== record.name && (
        <>
          {' '}
          · {t('record.key')}: <code>{record.key}</code>
        </>
      )}
    </Text>
  );
}
