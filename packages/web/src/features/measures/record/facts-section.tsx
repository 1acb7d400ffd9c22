import type { Measure } from '@anklang/domain';
import { Anchor, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspaceId } from '../../../lib/session/index.ts';
import { TextLink } from '../../../ui/text-link.tsx';
import { departmentsOf } from '../../touchpoints/fields/index.ts';
import classes from '../measures.module.css';
import { useMeasureWords } from '../use-measure-words.ts';

type Props = { measure: Measure };

/** Who does what, why, and for what desired result. */
export function FactsSection({ measure }: Props) {
  const { t } = useTranslation('measures');
  return (
    <Paper p="md">
      <Stack gap="lg">
        <Part id="who-title" title={t('record.who')}>
          <Who measure={measure} />
        </Part>
        <Part id="what-title" title={t('record.what')}>
          <What measure={measure} />
        </Part>
        <Part id="why-title" title={t('record.why')}>
          <Why measure={measure} />
        </Part>
        <Part id="wish-title" title={t('record.wish')}>
          <Wish measure={measure} />
        </Part>
      </Stack>
    </Paper>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <Title order={2} id={id} mb="xs">
        {title}
      </Title>
      {children}
    </section>
  );
}

function Facts({ facts }: { facts: readonly (readonly [label: string, fact: ReactNode])[] }) {
  return (
    <dl className={classes['facts']}>
      {facts.map(([label, fact]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  );
}

function Who({ measure: { departmentId, responsible, involved, involvedDepartmentIds } }: Props) {
  const { t } = useTranslation('measures');
  const departments = useQuery(departmentsOf(useWorkspaceId())).data ?? [];
  const nameOf = (id: string | null) => departments.find((one) => one.id === id)?.name;
  const others = [...involvedDepartmentIds.map(nameOf), ...involved.map(({ name }) => name)].filter(Boolean);
  return (
    <Facts
      facts={[
        [t('record.department'), nameOf(departmentId) ?? t('notSaid')],
        [t('record.responsible'), responsible ?? t('nobody')],
        [t('record.involved'), others.join(', ') || t('nobody')],
      ]}
    />
  );
}

function What({ measure: { kind, level, touchpoints, description, milestones } }: Props) {
  const { t } = useTranslation('measures');
  const workspaceId = useWorkspaceId();
  const words = useMeasureWords();
  const links = touchpoints.map(({ id, name }, place) => (
    <Fragment key={id}>
      {place > 0 && ', '}
      <TextLink to="/w/$workspaceId/touchpoints/$touchpointId" params={{ workspaceId, touchpointId: id }}>
        {name}
      </TextLink>
    </Fragment>
  ));
  return (
    <Stack gap="sm">
      {description && <p className={classes['text']}>{description}</p>}
      <Facts
        facts={[
          [t('record.kind'), t(`kind.${kind}`)],
          [t('record.level'), t(`level.${level}`)],
          [t('record.touchpoints'), links.length > 0 ? links : t('notSaid')],
        ]}
      />
      {milestones.length > 0 && (
        <div>
          <Title order={3} fz="sm">
            {t('record.milestones')}
          </Title>
          <ul style={{ margin: 0, paddingLeft: 20 }}>
            {milestones.map(({ title, on, isReached }) => (
              <li key={`${on} ${title}`}>
                {words.day(on)}: {title}
                {isReached && ` (${t('record.reached')})`}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Stack>
  );
}

function Why({ measure: { evidence } }: Props) {
  const { t } = useTranslation('measures');
  const workspaceId = useWorkspaceId();
  if (evidence.length === 0) return <Text c="dimmed">{t('record.noEvidence')}</Text>;
  return (
    <ul style={{ margin: 0, paddingLeft: 20 }}>
      {evidence.map(({ text, page }) => (
        <li key={`${text} ${page}`} style={{ overflowWrap: 'anywhere' }}>
          {text} {page && <Anchor href={`/w/${workspaceId}${page}`}>{t('record.openPage')}</Anchor>}
        </li>
      ))}
    </ul>
  );
}

function Wish({ measure: { goal } }: Props) {
  const { t } = useTranslation('measures');
  const words = useMeasureWords();
  const { wish, metric, baseline, dueOn, method } = goal;
  return (
    <Stack gap="sm">
      {wish && <p className={classes['text']}>{wish}</p>}
      <Facts
        facts={[
          [t(`form.metric`), t(`metric.${metric}`)],
          [t('record.baseline'), baseline === null ? t('notSaid') : words.value(metric, baseline)],
          [t('record.dueOn'), dueOn === null ? t('notSaid') : words.day(dueOn)],
          [t('record.method'), method || t('notSaid')],
        ]}
      />
    </Stack>
  );
}
