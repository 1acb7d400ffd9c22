import { type Compared, isDifferent, type MapComparison } from '@anklang/domain';
import { Paper, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PartNames } from '../lanes/name-parts.ts';
import { Mark } from './mark.tsx';
import type { StepMark } from './prepare-comparison.ts';
import classes from './versions.module.css';

type Props = { comparison: MapComparison; names: PartNames };

/** Lanes, personas and ways that are different; nothing where none is. */
export function ComparedParts({ comparison: { lanes, personas, ways }, names }: Props) {
  const { t } = useTranslation('journeyParts');
  const way = (id: string) => ways.find((one) => one.id === id)?.after ?? ways.find((one) => one.id === id)?.before;
  const parts = [
    ...lanes.filter(isDifferent).map((lane) => ({
      ...{ id: lane.id, mark: markOf(lane, 'name') },
      name: t('compare.lane', { name: names.laneOf(lane.id) }),
      says: lane.changed.includes('isHidden') && t(lane.after?.isHidden ? 'compare.hidden' : 'compare.shown'),
    })),
    ...personas.filter(isDifferent).map((persona) => ({
      ...{ id: persona.id, mark: markOf(persona) },
      name: t('compare.persona', { name: names.persona(persona.id) }),
      says: persona.changed
        .flatMap((key) => (key === 'id' ? [] : `${t(`compare.personaField.${key}`)}: ${persona.after?.[key] || '–'}`))
        .join(' · '),
    })),
    ...ways.filter(isDifferent).map((one) => ({
      ...{ id: one.id, mark: markOf(one) },
      name: t('compare.way', { from: names.step(way(one.id)?.from ?? ''), to: names.step(way(one.id)?.to ?? '') }),
      says: one.changed.includes('name') && `${t('compare.wayField.name')}: ${one.after?.name || '–'}`,
    })),
  ];
  if (parts.length === 0) return null;

  return (
    <Paper p="md" component="section" aria-labelledby="compared-others">
      <Title order={3} id="compared-others" mb="xs">
        {t('compare.others')}
      </Title>
      <ul className={classes['items']} aria-labelledby="compared-others">
        {parts.map(({ id, name, mark, says }) => (
          <li key={id}>
            {name} <Mark mark={mark} />
            {says && (
              <Text span fz="sm" c="dimmed">
                {' '}
                {says}
              </Text>
            )}
          </li>
        ))}
      </ul>
    </Paper>
  );
}

function markOf<T>({ before, after, isMoved, changed }: Compared<T>, name?: keyof T): StepMark {
  if (!before) return 'added';
  if (!after) return 'removed';
  if (name !== undefined && changed.includes(name)) return 'renamed';
  return isMoved ? 'moved' : 'changed';
}
