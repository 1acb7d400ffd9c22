import { everybody, type MapOperation } from '@anklang/domain';
import { Button, CloseButton, Group, NumberInput, Popover, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMap } from '../live/map-context.ts';
import { setPoints } from './curve-changes.ts';
import { clampPoints } from './curve-geometry.ts';
import classes from './curves.module.css';
import type { CurvePoint } from './prepare-curves.ts';
import { useSayPoints } from './use-say-points.ts';

type Props = {
  point: CurvePoint;
  place: { x: number; y: number };
  nameOf: (persona: string) => string;
  onClose: () => void;
};

/** One step of the curves in exact numbers, with the day by which it should be so. */
export function PointEditor({ point, place, nameOf, onClose }: Props) {
  const { t } = useTranslation(['curves', 'shell']);
  const { persona, change } = useMap();
  const { short } = useSayPoints();
  const { stepId, name, measured } = point;
  const [asIs, setAsIs] = useState(point.asIs);
  const [toBe, setToBe] = useState(point.toBe);
  const [until, setUntil] = useState(point.until);
  const offers = useOffers(point, nameOf);

  const apply = (operations: MapOperation[]) => {
    if (operations.length > 0) change(operations);
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const aim = { toBe, until: toBe === null ? null : until };
    const changed = {
      ...(asIs === point.asIs ? {} : { asIs }),
      ...(aim.toBe === point.toBe && aim.until === point.until ? {} : aim),
    };
    apply(Object.keys(changed).length === 0 ? [] : [{ do: 'setLevel', stepId, persona, change: changed }]);
  };

  return (
    <Popover
      opened
      onChange={(isOpen) => !isOpen && onClose()}
      // The place of the point is no button that opens it.
      withRoles={false}
      trapFocus
      withArrow
      shadow="md"
      width={300}
    >
      <Popover.Target>
        <span className={classes['anchor']} style={{ left: place.x, top: place.y }} />
      </Popover.Target>
      <Popover.Dropdown
        role="dialog"
        aria-label={t('point.title', { step: name })}
        // The popover hangs on the page, but events find their way along the tree of components.
        onPointerDown={(event) => event.stopPropagation()}
        onKeyDown={(event) => event.stopPropagation()}
      >
        <form onSubmit={submit} noValidate>
          <Stack gap="sm">
            <Group justify="space-between" wrap="nowrap" align="flex-start">
              <div>
                <Text fw={600}>{name}</Text>
                <Text fz="sm" c="dimmed">
                  {nameOf(persona)}
                </Text>
              </div>
              <CloseButton aria-label={t('shell:close')} onClick={onClose} />
            </Group>
            <Group grow align="flex-end">
              <PointsField label={t('curve.asIs')} value={asIs} onChange={setAsIs} isFirst />
              <PointsField label={t('curve.toBe')} value={toBe} onChange={setToBe} />
            </Group>
            <TextInput
              type="date"
              label={t('point.until')}
              disabled={toBe === null}
              value={(toBe === null ? null : until) ?? ''}
              onChange={(event) => setUntil(event.currentTarget.value || null)}
            />
            {measured && (
              <Text fz="sm">
                {t('point.measured', {
                  ...{ points: short(measured.value), low: short(measured.low), high: short(measured.high) },
                })}
              </Text>
            )}
            <Button type="submit" size="sm">
              {t('point.apply')}
            </Button>
            {offers.length > 0 && (
              <Stack gap={4} align="flex-start">
                {offers.map(({ key, text, operations }) => (
                  <Button
                    key={key}
                    size="compact-sm"
                    variant="subtle"
                    className={classes['offer'] ?? ''}
                    classNames={{ label: classes['offerText'] ?? '' }}
                    onClick={() => apply(operations)}
                  >
                    {text}
                  </Button>
                ))}
              </Stack>
            )}
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}

type FieldProps = { label: string; value: number | null; onChange: (value: number | null) => void; isFirst?: boolean };

function PointsField({ label, value, onChange, isFirst = false }: FieldProps) {
  return (
    <NumberInput
      label={label}
      data-autofocus={isFirst || undefined}
      min={-100}
      max={100}
      step={5}
      allowDecimal={false}
      value={value ?? ''}
      onChange={(typed) => onChange(typed === '' || Number.isNaN(Number(typed)) ? null : clampPoints(Number(typed)))}
    />
  );
}

/** What can be taken over with one click: aims of the touchpoints met here, and what other personas feel. */
function useOffers({ stepId }: CurvePoint, nameOf: Props['nameOf']) {
  const { t } = useTranslation('curves');
  const { map, persona, references } = useMap();
  const { short, day } = useSayPoints();
  const ids = map.steps.find(({ id }) => id === stepId)?.touchpointIds ?? [];
  const now = map.levels[stepId]?.[persona];

  const aims = (references?.touchpoints ?? []).flatMap(({ id, name, targetLevel, targetUntil }) => {
    if (targetLevel === null || !ids.includes(id)) return [];
    if (now?.toBe === targetLevel && now.until === targetUntil) return [];
    const aim = { toBe: targetLevel, until: targetUntil };
    const words = { name, points: short(targetLevel), date: targetUntil ? day(targetUntil) : '' };
    const operations: MapOperation[] = [{ do: 'setLevel', stepId, persona, change: aim }];
    return [{ key: id, text: t(targetUntil ? 'point.aimUntil' : 'point.aim', words), operations }];
  });
  const felt = [everybody, ...map.personas.map(({ id }) => id)].flatMap((from) => {
    const points = map.levels[stepId]?.[from]?.asIs ?? null;
    if (from === persona || points === null || points === (now?.asIs ?? null)) return [];
    const operations = setPoints('asIs', persona, [{ stepId, points }]);
    return [{ key: from, text: t('point.asIsOf', { name: nameOf(from), points: short(points) }), operations }];
  });
  return [...aims, ...felt];
}
