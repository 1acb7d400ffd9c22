import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatsFor } from '../../../charts/format.ts';
import { useMoney } from '../../../lib/format/index.ts';
import { useLanguage } from '../../../lib/language/index.ts';
import { useMay, useWorkspaceId } from '../../../lib/session/index.ts';
import { Details } from '../../../ui/details.tsx';
import { LevelMark } from '../../../ui/level-mark.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { sayValue } from '../question/question-words.ts';
import { sayDuration } from '../say-duration.ts';
import classes from './customer.module.css';
import { sayLocalTime } from './local-time.ts';
import type { Moment } from './prepare-timeline.ts';

type Props = { moments: readonly Moment[]; showAccount: boolean };

/** Moment after moment, with the waits between them and a line where a new way begins. */
export function Timeline({ moments, showAccount }: Props) {
  const { t } = useTranslation('ways');
  const language = useLanguage();
  const ways = new Set(moments.map(({ interaction }) => interaction.journey)).size;

  return (
    <ol className={classes['timeline']}>
      {moments.map((moment, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: moments have no name of their own
        <li key={index} className={classes['moment']} data-level={moment.interaction.rating?.level}>
          {moment.waitSeconds !== null && (
            <span className={classes['wait']}>
              {t('customer.later', { duration: sayDuration(moment.waitSeconds, { language }) })}
            </span>
          )}
          {moment.begins && ways > 1 && (
            <span className={classes['way']}>{t('customer.way', { number: moment.interaction.journey + 1 })}</span>
          )}
          <OneMoment moment={moment} showAccount={showAccount} />
        </li>
      ))}
    </ol>
  );
}

function OneMoment({ moment: { interaction }, showAccount }: { moment: Moment; showAccount: boolean }) {
  const { t } = useTranslation('ways');
  const { t: ti } = useTranslation('insights');
  const language = useLanguage();
  const formats = formatsFor(language);
  const money = useMoney();
  const { step, name, at, offsetMinutes, rating, conversion, cost, durationSeconds, reportedOrigin } = interaction;
  const { dimensions, session, amount, balance, knockOut, properties } = interaction;
  const facts = [
    ...Object.entries(dimensions).map(([dimension, value]) => {
      const known = dimension as keyof typeof dimensions;
      return `${t(`question.dimension.${known}`)}: ${sayValue(known, value, t)}`;
    }),
    ...(session ? [t('customer.session', { session })] : []),
    ...(durationSeconds === null ? [] : [t('customer.took', { duration: sayDuration(durationSeconds, { language }) })]),
    ...(cost === null ? [] : [t('customer.cost', { cost: money.write(cost) })]),
    ...(reportedOrigin ? [t('customer.origin', { origin: reportedOrigin })] : []),
  ];

  return (
    <div className={classes['card']}>
      <Group justify="space-between" gap="xs" align="baseline">
        <span className={classes['name']}>
          <StepName interaction={interaction} />
          {step && step.name !== name && <span className={classes['soft']}> ({name})</span>}
        </span>
        <span className={classes['soft']}>{sayLocalTime(at, offsetMinutes, language)}</span>
      </Group>
      <Group gap="md">
        {rating && (
          <span>
            <LevelMark level={rating.level} label={ti(`level.${rating.level}`)} />{' '}
            <span className={classes['soft']}>
              {t('customer.rating', { value: rating.value, low: rating.scale[0], high: rating.scale[1] })}
            </span>
          </span>
        )}
        {conversion && (
          <strong>
            {conversion.value > 0
              ? t('customer.conversionOf', { value: money.write(conversion.value) })
              : t('customer.conversion')}
          </strong>
        )}
        {showAccount && amount !== 0 && (
          <span className={classes['soft']}>
            {t(amount > 0 ? 'customer.deposit' : 'customer.withdrawal', {
              amount: formats.signed(amount, 1),
              balance: formats.signed(balance, 1),
            })}
          </span>
        )}
        {knockOut && <strong className={classes['knockOut']}>{t('customer.knockOut')}</strong>}
      </Group>
      {facts.length > 0 && (
        <Text fz="sm" c="dimmed">
          {facts.join(' · ')}
        </Text>
      )}
      {Object.keys(properties).length > 0 && (
        <Details summary={t('customer.properties')}>
          {Object.entries(properties).map(([key, value]) => (
            <Text key={key} fz="sm">
              {key}: {String(value)}
            </Text>
          ))}
        </Details>
      )}
    </div>
  );
}

function StepName({ interaction: { step, name } }: { interaction: Moment['interaction'] }) {
  const { t } = useTranslation('ways');
  const workspaceId = useWorkspaceId();
  const mayRead = useMay('touchpoint.read');
  if (!step) return `${name} (${t('customer.leftOut')})`;
  if (!step.touchpointId || !mayRead) return step.name;
  return (
    <TextLink
      to="/w/$workspaceId/touchpoints/$touchpointId"
      params={{ workspaceId, touchpointId: step.touchpointId }}
      underline="hover"
    >
      {step.name}
    </TextLink>
  );
}
