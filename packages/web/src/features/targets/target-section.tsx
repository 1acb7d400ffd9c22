import type { TouchpointRecord } from '@anklang/domain';
import { Button, Paper, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { FieldValue } from '../touchpoints/fields/index.ts';
import { distancesOf } from './distance-queries.ts';
import { TargetFacts } from './target-facts.tsx';
import classes from './targets.module.css';

type Props = { record: TouchpointRecord; onEdit: (() => void) | null };

/** The target state of a touchpoint: where it should get to, what people shall experience, and how far it still is. */
export function TargetSection({ record, onEdit }: Props) {
  const { t } = useTranslation('targets');
  const distances = useQuery(distancesOf(useWorkspaceId(), [record.id]));
  const isEmpty = [record.targetLevel, record.targetUntil, record.targetExperience].every((value) => value === null);

  return (
    <Paper p="md" component="section" aria-labelledby="target-title">
      <Stack gap="md">
        <SectionHead
          id="target-title"
          title={t('title')}
          actions={
            onEdit && (
              <Button variant="default" size="sm" onClick={onEdit}>
                {t(isEmpty ? 'section.set' : 'section.edit')}
              </Button>
            )
          }
        >
          {isEmpty ? `${t('section.empty')} ${t('section.emptyText')}` : t('section.lead')}
        </SectionHead>
        <Loaded query={distances}>
          {({ items: [distance] }) => (distance ? <TargetFacts distance={distance} /> : null)}
        </Loaded>
        <Said record={record} />
      </Stack>
    </Paper>
  );
}

const said = [
  ['targetExperience', 'experience'],
  ['standard', 'standard'],
  ['attributes', 'attributes'],
] as const;

/** In words: the experience, the standard, and each attribute as it is beside as it should be. */
function Said({ record }: { record: TouchpointRecord }) {
  const { t } = useTranslation('targets');
  const shown = said.filter(([field]) => {
    const value = record[field];
    return Array.isArray(value) ? value.length > 0 : value !== null;
  });
  if (shown.length === 0) return null;

  return (
    <dl className={classes['said']}>
      {shown.map(([field, word]) => (
        <div key={field}>
          <dt>
            <Text component="span" fz="sm" c="dimmed">
              {t(`section.${word}`)}
            </Text>
          </dt>
          <dd data-field={field}>
            <FieldValue field={field} value={record[field]} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
