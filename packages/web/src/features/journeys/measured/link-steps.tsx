import type { MapMeasured } from '@anklang/domain';
import { Button, Group, Paper, Text, Title } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatsFor } from '../../../charts/format.ts';
import { useLanguage } from '../../../lib/language/index.ts';
import { useMay } from '../../../lib/session/index.ts';
import { TextLink } from '../../../ui/text-link.tsx';
import { useMap } from '../live/map-context.ts';
import classes from './measured.module.css';
import { type Suggestion, useLinkStep } from './use-link-step.ts';

/** Steps of which data know nothing, and what they might be called there: linked with one click. */
export function LinkSteps({ measured }: { measured: MapMeasured }) {
  const { t } = useTranslation('journeyMeasured');
  const { map, mayEdit, workspaceId } = useMap();
  const mayAdd = useMay('touchpoint.manage');
  const { link, linkAll, isBusy } = useLinkStep();
  const unknown = new Set(measured.steps.filter(({ known }) => !known).map(({ stepId }) => stepId));
  const offered = measured.suggestions.filter(
    ({ stepId, touchpointId }) =>
      unknown.has(stepId) && map.steps.some(({ id }) => id === stepId) && (touchpointId !== null || mayAdd),
  );
  const isUnlinked = !measured.steps.some(({ known }) => known);
  if (!mayEdit || offered.length === 0) return isUnlinked ? <Unlinked workspaceId={workspaceId} /> : null;

  const steps = new Set(offered.map(({ stepId }) => stepId)).size;
  const nameOf = (stepId: string) => map.steps.find(({ id }) => id === stepId)?.name ?? '';
  const same = offered.filter(
    ({ stepId, touchpointId, touchpointName }) =>
      touchpointId !== null && fold(touchpointName) === fold(nameOf(stepId)),
  );

  return (
    <Paper p="md" className="no-print">
      <Group justify="space-between" align="flex-start">
        <div>
          <Title order={3} fz="lg">
            {t('link.title', { count: steps })}
          </Title>
          <Text c="dimmed">{t('link.text')}</Text>
        </div>
        {same.length > 1 && (
          <Button leftSection={<IconLink size={16} aria-hidden />} onClick={() => linkAll(same)} disabled={isBusy}>
            {t('link.all')}
          </Button>
        )}
      </Group>
      <ul className={classes['links']}>
        {offered.map((suggestion) => (
          <OneLink
            key={`${suggestion.stepId} ${suggestion.touchpointKey}`}
            suggestion={suggestion}
            step={nameOf(suggestion.stepId)}
            isBusy={isBusy}
            onLink={link}
          />
        ))}
      </ul>
    </Paper>
  );
}

function fold(name: string): string {
  return name.trim().toLowerCase();
}

type OneProps = { suggestion: Suggestion; step: string; isBusy: boolean; onLink: (suggestion: Suggestion) => void };

function OneLink({ suggestion, step, isBusy, onLink }: OneProps) {
  const { t } = useTranslation('journeyMeasured');
  const formats = formatsFor(useLanguage());
  const { touchpointId, touchpointName: name, interactions } = suggestion;
  const action = touchpointId === null ? 'add' : 'link';
  return (
    <li className={classes['link']}>
      <span>
        <strong>{t('link.step', { step })}</strong>{' '}
        <span className={classes['quiet']}>
          {t('link.is', { count: interactions, name, formatted: formats.count(interactions) })}
        </span>
      </span>
      <Button
        variant="default"
        size="compact-md"
        disabled={isBusy}
        aria-label={t(`link.${action}Label`, { step, name })}
        onClick={() => onLink(suggestion)}
      >
        {t(`link.${action}`)}
      </Button>
    </li>
  );
}

function Unlinked({ workspaceId }: { workspaceId: string }) {
  const { t } = useTranslation('journeyMeasured');
  return (
    <Paper p="md">
      <Text maw="var(--text-width)">{t('link.unlinked')}</Text>
      <Text mt="xs">
        <TextLink to="/w/$workspaceId/interactions/names" params={{ workspaceId }}>
          {t('link.names')}
        </TextLink>
      </Text>
    </Paper>
  );
}
