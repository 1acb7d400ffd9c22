import type { StarterTouchpoint } from '@anklang/domain';
import { Badge, Checkbox, Group, Paper, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from '../surroundings.module.css';
import { openCodes, type StarterPhase } from './starter-phases.ts';

type Props = {
  phase: StarterPhase;
  chosen: ReadonlySet<string>;
  mayTake: boolean;
  onChoose: (codes: readonly string[], isChosen: boolean) => void;
};

/** The touchpoints of one phase; those in the register already stay where they are and cannot be chosen. */
export function StarterPhaseCard({ phase: { name, starters }, chosen, mayTake, onChoose }: Props) {
  const { t } = useTranslation('surroundings');
  const open = openCodes(starters);
  const count = open.filter((code) => chosen.has(code)).length;

  return (
    <Paper
      p="md"
      component="fieldset"
      className={classes['starters'] ?? ''}
      style={{ border: '1px solid var(--line)' }}
    >
      <Group component="legend" justify="space-between" w="100%" gap="sm" mb={4} style={{ float: 'left' }}>
        <Title order={2}>{name}</Title>
        {mayTake && open.length > 0 && (
          <Group gap="md">
            <Text fz="sm" c="dimmed">
              {t('starters.phaseCount', { chosen: count, all: open.length })}
            </Text>
            <Checkbox
              label={t('starters.wholePhase')}
              aria-label={t('starters.allOfPhase', { phase: name })}
              checked={count === open.length}
              indeterminate={count > 0 && count < open.length}
              onChange={(event) => onChoose(open, event.currentTarget.checked)}
            />
          </Group>
        )}
      </Group>
      <div style={{ clear: 'both' }}>
        {starters.map((starter) => (
          <div key={starter.code} className={classes['starter']}>
            {mayTake ? (
              <Checkbox
                label={<StarterName starter={starter} />}
                description={starter.description}
                styles={{ description: { fontSize: 'var(--mantine-font-size-sm)' } }}
                checked={starter.present || chosen.has(starter.code)}
                disabled={starter.present}
                onChange={(event) => onChoose([starter.code], event.currentTarget.checked)}
              />
            ) : (
              <>
                <StarterName starter={starter} />
                <Text fz="sm" c="dimmed">
                  {starter.description}
                </Text>
              </>
            )}
          </div>
        ))}
      </div>
    </Paper>
  );
}

function StarterName({ starter }: { starter: StarterTouchpoint }) {
  const { t } = useTranslation(['surroundings', 'touchpoints']);
  return (
    <Group component="span" gap={8} display="inline-flex">
      <Text component="span" fw={600} c="var(--ink)">
        {starter.name}
      </Text>
      {starter.class && (
        <Badge component="span" variant="default" size="sm" tt="none" fw={500}>
          {t(`touchpoints:option.class.${starter.class}`)}
        </Badge>
      )}
      {starter.present && (
        <Badge component="span" variant="light" size="sm" tt="none" fw={500}>
          {t('starters.present')}
        </Badge>
      )}
    </Group>
  );
}
