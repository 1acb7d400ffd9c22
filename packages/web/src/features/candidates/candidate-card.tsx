import type { Candidate, Distance as FoundDistance } from '@anklang/domain';
import { Badge, Group, Paper, Text, Title } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconChevronDown,
  IconPointFilled,
  IconQuestionMark,
  IconStarFilled,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatsFor } from '../../charts/format.ts';
import { useLanguage } from '../../lib/language/index.ts';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { TextLink } from '../../ui/text-link.tsx';
import { Distance } from '../targets/index.ts';
import { departmentsOf, useFieldWords } from '../touchpoints/index.ts';
import { CandidateActions } from './candidate-actions.tsx';
import classes from './candidates.module.css';
import { arrangeReasons, type CriterionRow, sayReason } from './say-reason.ts';

type Props = { candidate: Candidate };
type CardProps = Props & { distance: FoundDistance | undefined };

/** A touchpoint one could start with: why it stands here, what is unknown, and what one can do right away. */
export function CandidateCard({ candidate, distance }: CardProps) {
  const workspaceId = useWorkspaceId();
  const { id, name, place } = candidate;

  return (
    <Paper p="md" component="article" aria-labelledby={`candidate-${id}`}>
      <Group gap="md" align="flex-start" wrap="nowrap">
        <div className={classes['place']} aria-hidden>
          {place}
        </div>
        <div className={classes['body']}>
          <Group gap="xs">
            <Title order={2} id={`candidate-${id}`}>
              <TextLink to="/w/$workspaceId/touchpoints/$touchpointId" params={{ workspaceId, touchpointId: id }}>
                {name}
              </TextLink>
            </Title>
            <Chosen candidate={candidate} />
          </Group>
          <Standing candidate={candidate} />
          <Distance distance={distance} isLine isOptional />
          <Why candidate={candidate} />
        </div>
      </Group>
    </Paper>
  );
}

/** The same in one line; the rest opens. */
export function CandidateLine({ candidate, distance }: CardProps) {
  const { t } = useTranslation('candidates');
  const workspaceId = useWorkspaceId();
  const { id, name, place } = candidate;

  return (
    <Paper component="article" aria-labelledby={`candidate-${id}`}>
      <details className={classes['line']}>
        <summary>
          <span className={classes['place']} aria-hidden>
            {place}
          </span>
          <Title order={2} id={`candidate-${id}`} fz="md">
            {name}
          </Title>
          <Chosen candidate={candidate} />
          <Standing candidate={candidate} />
          <IconChevronDown size={18} aria-hidden className={classes['chevron']} />
        </summary>
        <div className={classes['opened']}>
          <TextLink to="/w/$workspaceId/touchpoints/$touchpointId" params={{ workspaceId, touchpointId: id }}>
            {t('toTouchpoint', { name })}
          </TextLink>
          <Distance distance={distance} isLine isOptional />
          <Why candidate={candidate} />
        </div>
      </details>
    </Paper>
  );
}

function Chosen({ candidate: { isMostImportant } }: Props) {
  const { t } = useTranslation('candidates');
  if (!isMostImportant) return null;
  return (
    <Badge
      tt="none"
      variant="default"
      bg="var(--accent-soft)"
      c="var(--accent-strong)"
      bd="1px solid var(--line)"
      leftSection={<IconStarFilled size={12} aria-hidden />}
    >
      {t('superTouchpoint')}
    </Badge>
  );
}

/** Its place, how many criteria speak for it, and whose it is. */
function Standing({ candidate }: Props) {
  const { t } = useTranslation('candidates');
  const departments = useQuery(departmentsOf(useWorkspaceId()));
  const { ahead, departmentId } = candidate;
  const department = departments.data?.find((one) => one.id === departmentId)?.name ?? t('noDepartment');
  const said = [sayPlace(candidate, t), ahead > 0 && t('ahead', { count: ahead }), department];

  return (
    <Text fz="sm" c="dimmed" component="span" display="block">
      {said.filter(Boolean).join(' · ')}
    </Text>
  );
}

function Why({ candidate }: Props) {
  const { t } = useTranslation('candidates');
  const sayOne = useSayReason();
  const { rows, remarks } = arrangeReasons(candidate);

  return (
    <>
      <ul className={classes['criteria']}>
        {rows.map((row) => (
          <li key={row.criterion}>
            <Side side={row.side} />
            <span className={classes['criterion']}>{t(`criterion.${row.criterion}`)}</span>
            <span className={row.reason ? undefined : classes['unknown']}>
              {row.reason ? sayOne(row.reason) : t(`unknown.${row.criterion}`)}
            </span>
          </li>
        ))}
      </ul>
      {remarks.length > 0 && (
        <ul className={classes['remarks']} aria-label={t('worthKnowing')}>
          {remarks.map((remark) => (
            <li key={remark.code}>{sayOne(remark)}</li>
          ))}
        </ul>
      )}
      <CandidateActions candidate={candidate} />
    </>
  );
}

function useSayReason() {
  const { t } = useTranslation('candidates');
  const formats = formatsFor(useLanguage());
  const { shortOptionOf } = useFieldWords();
  const criticalityOf = (option: string) => shortOptionOf('criticality', option);
  return (reason: Candidate['reasons'][number]) => sayReason(reason, { t, formats, criticalityOf });
}

function sayPlace({ place, sharing }: Candidate, t: ReturnType<typeof useTranslation<'candidates'>>['t']): string {
  if (sharing === 1) return t('place', { place });
  if (sharing === 2) return t('sharingOne', { place });
  return t('sharing', { place, formatted: String(sharing - 1) });
}

const icons = { ahead: IconArrowUp, behind: IconArrowDown, open: IconPointFilled, unknown: IconQuestionMark } as const;

/** Sign and word: what a criterion says of starting here. */
function Side({ side }: { side: CriterionRow['side'] }) {
  const { t } = useTranslation('candidates');
  const Icon = icons[side];
  return (
    <span className={classes['side']} data-side={side}>
      <Icon size={16} aria-hidden />
      {t(`side.${side}`)}
    </span>
  );
}
