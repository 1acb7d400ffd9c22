import { levelOf, type MapMeasured, type MeasuredStep } from '@anklang/domain';
import { Paper, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatsFor } from '../../../charts/format.ts';
import { useLanguage } from '../../../lib/language/index.ts';
import { sayDuration } from '../../ways/index.ts';
import { useMap } from '../live/map-context.ts';
import { LevelLine } from './level-line.tsx';
import classes from './measured.module.css';
import { isKnown, sayPoints, sayShare } from './say-points.ts';
import { StepName } from './step-name.tsx';

type Props = { measured: MapMeasured; nameOf: (stepId: string) => string };

/** Each step: as drawn, as aimed at, as measured, who comes and stays, and how long they waited. */
export function StepsCard({ measured, nameOf }: Props) {
  const { t } = useTranslation('journeyMeasured');
  const isSurveyed = measured.steps.some(({ levelFrom }) => levelFrom === 'survey');
  const { map } = useMap();
  const onMap = measured.steps.filter(({ stepId }) => map.steps.some(({ id }) => id === stepId));
  const heads = ['asIs', 'toBe', 'measured'] as const;
  const numbers = ['reached', 'onTheWay', 'waiting'] as const;

  return (
    <Paper p="md">
      <Title order={3} fz="lg" mb="xs">
        {t('table.title')}
      </Title>
      <Table.ScrollContainer
        minWidth={820}
        scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'region', 'aria-label': t('table.title') } }}
      >
        <Table verticalSpacing={7} aria-label={t('table.title')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('table.step')}</Table.Th>
              {heads.map((key) => (
                <Table.Th key={key} scope="col" ta="right" miw={key === 'measured' ? 118 : undefined}>
                  {t(`table.${key}`)}
                </Table.Th>
              ))}
              <Table.Th scope="col" miw={150}>
                {t('table.picture')}
              </Table.Th>
              {numbers.map((key) => (
                <Table.Th key={key} scope="col" ta="right">
                  {t(`table.${key}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {onMap.map((step) => (
              <StepRow key={step.stepId} step={step} nameOf={nameOf} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Text fz="sm" c="dimmed" maw="var(--text-width)" mt="sm">
        {t('table.help')} {isSurveyed && t('table.surveyHelp')}
      </Text>
    </Paper>
  );
}

function StepRow({ step, nameOf }: { step: MeasuredStep; nameOf: Props['nameOf'] }) {
  const { t } = useTranslation('journeyMeasured');
  const language = useLanguage();
  const formats = formatsFor(language);
  const { map, persona } = useMap();
  const { asIs = null, toBe = null } = levelOf(map, { stepId: step.stepId, persona }) ?? {};
  const { level, waitingSeconds, waitingFrom } = step;
  const points = (value: number | null) => (value === null ? t('table.nothing') : formats.signed(value, 0));
  const name = nameOf(step.stepId);

  return (
    <Table.Tr>
      <Table.Th scope="row" fw={600} maw={260}>
        <StepName stepId={step.stepId} name={name} />
        <Unknown step={step} />
      </Table.Th>
      <Table.Td ta="right">{points(asIs)}</Table.Td>
      <Table.Td ta="right">{points(toBe)}</Table.Td>
      <Table.Td ta="right">
        <Level step={step} />
      </Table.Td>
      <Table.Td>
        <LevelLine
          asIs={asIs}
          measured={isKnown(level) ? level : null}
          label={
            isKnown(level)
              ? t('table.pictured', { step: name, ...sayPoints(level, language) })
              : t('table.picturedDrawn', { step: name, points: points(asIs) })
          }
        />
      </Table.Td>
      <Share share={step.reached} isSeen={step.known} />
      <Share share={step.onTheWay} isSeen={isKnown(step.onTheWay)} />
      <Table.Td ta="right">
        {waitingSeconds === null ? t('table.nothing') : sayDuration(waitingSeconds, { language })}
        {waitingFrom !== null && (
          <span className={classes['below']}>{t('table.waitingFrom', { step: nameOf(waitingFrom) })}</span>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

/** Why a row is empty. */
function Unknown({ step: { stepId, known } }: { step: MeasuredStep }) {
  const { t } = useTranslation('journeyMeasured');
  const { map } = useMap();
  if (known) return null;
  const isLinked = map.steps.some(({ id, touchpointIds }) => id === stepId && touchpointIds.length > 0);
  return <span className={classes['below']}>{t(isLinked ? 'table.unknown' : 'table.unlinked')}</span>;
}

function Level({ step: { level, levelFrom, ratings, wave } }: { step: MeasuredStep }) {
  const { t } = useTranslation('journeyMeasured');
  const language = useLanguage();
  const formats = formatsFor(language);
  if (!isKnown(level)) {
    if (levelFrom === 'none') return <span className={classes['quiet']}>{t('table.noRating')}</span>;
    return <span className={classes['quiet']}>{t('table.few', { count: level.need - level.have })}</span>;
  }
  const { points, low, high } = sayPoints(level, language);
  return (
    <>
      <strong>{points}</strong>
      <span className={classes['below']}>{formats.range(low, high)}</span>
      <span className={classes['below']}>
        {wave
          ? t('table.survey', { survey: wave.surveyName, wave: wave.waveName })
          : t('table.ratings', { count: ratings, formatted: formats.count(ratings) })}
      </span>
    </>
  );
}

function Share({ share, isSeen }: { share: MeasuredStep['reached']; isSeen: boolean }) {
  const { t } = useTranslation('journeyMeasured');
  const formats = formatsFor(useLanguage());
  const say = (value: number) => sayShare(value, formats);
  return (
    <Table.Td ta="right">
      {isKnown(share) ? (
        <>
          {say(share.value)}
          <span className={classes['below']}>{formats.range(say(share.low), say(share.high))}</span>
        </>
      ) : (
        <span className={classes['quiet']}>
          {isSeen ? t('table.fewWays', { count: share.need - share.have }) : t('table.nothing')}
        </span>
      )}
    </Table.Td>
  );
}
