import { everybody } from '@anklang/domain';
import { ActionIcon, Button, Checkbox, Menu, Popover, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconCopy, IconTable, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMap } from '../live/map-context.ts';
import { copyCurve } from './curve-changes.ts';
import { CurveLegend } from './curve-legend.tsx';
import type { ComparedCurve } from './curve-picture.tsx';
import { type CurveSettings, mostCompared } from './curve-settings.ts';
import { CurveTable } from './curve-table.tsx';
import classes from './curves.module.css';
import type { CurvePoint, DrawnCurve, sumUp } from './prepare-curves.ts';
import { useFinding, useMeasuredFinding } from './use-finding.ts';

export const curveBarHeight = 84;

type Props = {
  points: readonly CurvePoint[];
  compared: readonly ComparedCurve[];
  comparedKeys: readonly string[];
  nameOf: (persona: string) => string;
  curve: DrawnCurve;
  choose: (change: Partial<CurveSettings>) => void;
  summary: ReturnType<typeof sumUp>;
  hasMeasured: boolean;
  isNarrow: boolean;
};

/** What the lane shows in a sentence, what is drawn, with whom it is compared, and what the signs mean. */
export function CurveBar(props: Props) {
  const { points, compared, comparedKeys, nameOf, curve, choose, summary, hasMeasured, isNarrow } = props;
  const { t } = useTranslation('curves');
  const { mayEdit, map } = useMap();
  const [isTable, setIsTable] = useState(false);
  const finding = useFinding()(summary);
  const measured = useMeasuredFinding()(summary);

  return (
    <div className={classes['bar']} style={isNarrow ? {} : { height: curveBarHeight }}>
      <Text fz="sm" fw={600} className={classes['finding'] ?? ''}>
        {finding}
        {measured && <span className={classes['quiet']}> {measured}</span>}
      </Text>
      <div className={`${classes['controls']} no-print`}>
        {mayEdit && (
          <SegmentedControl
            size="xs"
            aria-label={t('switch')}
            value={curve}
            onChange={(chosen) => choose({ curve: chosen === 'toBe' ? 'toBe' : 'asIs' })}
            data={(['asIs', 'toBe'] as const).map((one) => ({ value: one, label: t(`curve.${one}`) }))}
          />
        )}
        {map.personas.length > 0 && <Compare {...{ comparedKeys, nameOf, choose }} />}
        {mayEdit && map.personas.length > 0 && <CopyMenu nameOf={nameOf} />}
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconTable size={15} aria-hidden />}
          onClick={() => setIsTable(true)}
        >
          {t('table.open')}
        </Button>
        <CurveLegend {...{ compared, nameOf, hasMeasured }} />
      </div>
      {isTable && <CurveTable {...{ points, compared, nameOf, finding }} onClose={() => setIsTable(false)} />}
    </div>
  );
}

type CompareProps = Pick<Props, 'comparedKeys' | 'nameOf' | 'choose'>;

function Compare({ comparedKeys, nameOf, choose }: CompareProps) {
  const { t } = useTranslation('curves');
  const { map, persona } = useMap();
  const keys = [everybody, ...map.personas.map(({ id }) => id)].filter((key) => key !== persona);
  const chosen = comparedKeys.filter((key) => keys.includes(key));
  const isFull = chosen.length >= mostCompared - 1;
  const toggle = (key: string, isOn: boolean) =>
    choose({ compared: isOn ? [...chosen, key] : chosen.filter((one) => one !== key) });

  return (
    <Popover position="bottom-start" trapFocus withArrow shadow="md">
      <Popover.Target>
        <Button size="compact-sm" variant="subtle" leftSection={<IconUsers size={15} aria-hidden />}>
          {chosen.length === 0 ? t('compare.open') : t('compare.chosen', { count: chosen.length + 1 })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('compare.title')}>
        <Stack gap="xs">
          <Text fz="sm" fw={600}>
            {t('compare.title')}
          </Text>
          {keys.map((key) => (
            <Checkbox
              key={key}
              label={nameOf(key)}
              checked={chosen.includes(key)}
              disabled={isFull && !chosen.includes(key)}
              onChange={(event) => toggle(key, event.currentTarget.checked)}
            />
          ))}
          {isFull && (
            <Text fz="xs" c="dimmed">
              {t('compare.most', { count: mostCompared })}
            </Text>
          )}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

/** The curve as it is of another persona is a beginning to draw on from. */
function CopyMenu({ nameOf }: Pick<Props, 'nameOf'>) {
  const { t } = useTranslation('curves');
  const { map, persona, change } = useMap();
  const others = [everybody, ...map.personas.map(({ id }) => id)].flatMap((from) => {
    const operations = from === persona ? [] : copyCurve(map, { from, persona });
    return operations.length === 0 ? [] : [{ from, operations }];
  });
  if (others.length === 0) return null;

  return (
    <Menu position="bottom-start" withArrow shadow="md">
      <Menu.Target>
        <ActionIcon variant="subtle" size="md" aria-label={t('copy.open', { name: nameOf(persona) })}>
          <IconCopy size={15} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('copy.title')}</Menu.Label>
        {others.map(({ from, operations }) => (
          <Menu.Item key={from} onClick={() => change(operations)}>
            {t('copy.from', { name: nameOf(from), count: operations.length })}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
