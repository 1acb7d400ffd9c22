import { mapLimits } from '@anklang/domain';
import { ActionIcon, Button, Group, NativeSelect, Stack, Switch, Text, Title } from '@mantine/core';
import { IconArrowBackUp, IconGitBranch, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newPartId } from '../../../lib/new-part-id.ts';
import { TypedText } from '../lanes/typed-text.tsx';
import { useNames } from '../lanes/use-names.ts';
import { useMap } from '../live/map-context.ts';
import classes from './step.module.css';
import { waysAt, waysPossible } from './step-changes.ts';
import type { StepPartProps } from './step-part.ts';

/** How people come here, and where they may go beside the next step: branches ahead, loops back. */
export function StepWays({ step, set }: StepPartProps) {
  const { t } = useTranslation('journeyParts');
  const { map, mayEdit } = useMap();
  const names = useNames();
  const place = map.steps.findIndex(({ id }) => id === step.id);
  const before = map.steps[place - 1];
  const { from, to } = waysAt(map, step.id);

  return (
    <section aria-labelledby="step-ways">
      <Title order={3} id="step-ways" mb="xs">
        {t('step.ways')}
      </Title>
      <Stack gap="sm">
        {before ? (
          <Switch
            label={t('step.follows', { name: before.name })}
            description={t('step.followsHint')}
            disabled={!mayEdit}
            checked={step.follows}
            onChange={(event) => set({ follows: event.currentTarget.checked })}
          />
        ) : (
          <Text fz="sm">{t('step.first')}</Text>
        )}
        {to.map((way) => (
          <Text key={way.id} fz="sm">
            {way.name
              ? t('step.comesFromWhen', { name: names.step(way.from), when: way.name })
              : t('step.comesFrom', { name: names.step(way.from) })}
          </Text>
        ))}
        {from.length > 0 && (
          <ul className={classes['items']} aria-labelledby="step-ways">
            {from.map(({ way, isLoop }) => (
              <WayItem key={way.id} way={way} isLoop={isLoop} />
            ))}
          </ul>
        )}
        {mayEdit && map.ways.length < mapLimits.ways && <AddWay stepId={step.id} />}
      </Stack>
    </section>
  );
}

type WayProps = { way: { id: string; to: string; name: string }; isLoop: boolean };

function WayItem({ way, isLoop }: WayProps) {
  const { t } = useTranslation('journeyParts');
  const { mayEdit, change } = useMap();
  const name = useNames().step(way.to);
  const Icon = isLoop ? IconArrowBackUp : IconGitBranch;

  return (
    <li>
      <Group gap={6} mb={4} wrap="nowrap">
        <Icon size={16} aria-hidden style={{ flex: 'none' }} />
        <Text fw={600} fz="sm" style={{ overflowWrap: 'anywhere' }}>
          {t(isLoop ? 'step.loop' : 'step.branch', { name })}
        </Text>
      </Group>
      <div className={classes['way']}>
        <TypedText
          flex={1}
          label={t('step.when')}
          aria-label={t('step.whenOf', { name })}
          placeholder={t('step.whenHint')}
          maxLength={120}
          disabled={!mayEdit}
          value={way.name}
          onTyped={(when) => change([{ do: 'changeWay', id: way.id, change: { name: when } }])}
        />
        {mayEdit && (
          <ActionIcon
            variant="subtle"
            color="gray"
            size={36}
            aria-label={t('step.removeWayOf', { name })}
            onClick={() => change([{ do: 'removeWay', id: way.id }])}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        )}
      </div>
    </li>
  );
}

function AddWay({ stepId }: { stepId: string }) {
  const { t } = useTranslation('journeyParts');
  const { map, change } = useMap();
  const [chosen, setChosen] = useState('');
  const possible = new Set(waysPossible(map, stepId));
  const target = possible.has(chosen) ? chosen : '';
  const choices = map.steps.flatMap(({ id, name }, at) =>
    possible.has(id) ? [{ value: id, label: `${at + 1}. ${name}` }] : [],
  );
  const add = () => {
    change([{ do: 'addWay', way: { id: newPartId(), from: stepId, to: target, name: '' } }]);
    setChosen('');
  };
  if (choices.length === 0) return null;

  return (
    <div className={classes['way']}>
      <NativeSelect
        flex={1}
        label={t('step.wayTo')}
        value={target}
        onChange={(event) => setChosen(event.currentTarget.value)}
        data={[{ value: '', label: t('step.chooseStep') }, ...choices]}
      />
      <Button variant="default" disabled={target === ''} onClick={add}>
        {t('step.addWay')}
      </Button>
    </div>
  );
}
