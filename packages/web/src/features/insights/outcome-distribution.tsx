import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './outcome.module.css';
import type { OutcomeModel } from './prepare-outcome.ts';

const colours = {
  detractors: 'var(--level-disappointing)',
  passives: 'var(--level-ok)',
  promoters: 'var(--level-delighting)',
} as const;
const marks = { detractors: '▼', passives: '●', promoters: '▲' } as const;

/** How many gave which answer; small columns with their numbers, and the three groups in words. */
export function OutcomeDistribution({ model }: { model: OutcomeModel }) {
  const { t } = useTranslation('insights');

  return (
    <figure className={classes['figure']}>
      <ul className={classes['columns']} aria-label={t('outcome.distribution')}>
        {model.distribution.map(({ value, count, share, group }) => (
          <li key={value} title={`${value}: ${count}`}>
            <span className={classes['count']}>{count}</span>
            <svg width="100%" height={44} aria-hidden>
              <rect
                x="8%"
                width="84%"
                y={44 - Math.max(1, share * 44)}
                height={Math.max(1, share * 44)}
                fill={group ? colours[group] : 'var(--accent)'}
              />
            </svg>
            <span className={classes['value']}>{value}</span>
          </li>
        ))}
      </ul>
      <figcaption>
        {model.nps && (
          <ul className={classes['groups']}>
            {model.nps.groups.map(({ group, people, text }) => (
              <li key={group}>
                <span aria-hidden>{marks[group]}</span> {t(`outcome.groups.${group}`)}: <strong>{people}</strong> (
                {text})
              </li>
            ))}
          </ul>
        )}
        <Text fz="xs" c="dimmed">
          {t('outcome.unweightedCounts')}
        </Text>
      </figcaption>
    </figure>
  );
}
