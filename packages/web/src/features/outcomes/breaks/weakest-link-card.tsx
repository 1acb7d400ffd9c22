import type { QuestionInput } from '@anklang/domain';
import { Box, Group, Paper, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { makeAxis } from '../../../charts/axis.ts';
import { AxisMarks } from '../../../charts/axis-marks.tsx';
import { DotWhisker } from '../../../charts/dot-whisker.tsx';
import type { ShownEstimate } from '../../../charts/estimate.ts';
import { formatsFor } from '../../../charts/format.ts';
import { useLanguage } from '../../../lib/language/index.ts';
import { useWorkspaceId } from '../../../lib/session/index.ts';
import { useCustomersBehind } from '../../ways/index.ts';
import { Answered } from '../answered.tsx';
import { Behind } from '../behind.tsx';
import { MeasuredText } from '../measured-text.tsx';
import { weakestLinkOf } from '../outcome-queries.ts';
import shared from '../outcomes.module.css';
import classes from './breaks.module.css';
import { prepareWeakestLink, type WeakestLinkModel } from './prepare-weakest-link.ts';

/** The mean of journeys beside their weakest moment: one bad moment is what people tell others about. */
export function WeakestLinkCard({ question, hasRatings }: { question: QuestionInput; hasRatings: boolean }) {
  const { t } = useTranslation('outcomes');
  const language = useLanguage();
  const workspaceId = useWorkspaceId();
  const query = useQuery({ ...weakestLinkOf({ workspaceId, question }), enabled: hasRatings });
  const model = query.data ? prepareWeakestLink(query.data, language) : null;
  const { mean, weakest } = model ?? {};
  const told = mean?.kind === 'estimate' && weakest?.kind === 'estimate';

  return (
    <Paper p="md" component="section" aria-labelledby="weakest-title">
      <Text fz="sm" c="dimmed">
        {told && t('weakest.title')}
      </Text>
      <Title order={2} id="weakest-title" mb={4}>
        {told ? t('weakest.finding', { mean: mean.text, weakest: weakest.text }) : t('weakest.title')}
      </Title>
      <Text c="dimmed" fz="sm" mb="sm" maw="80ch">
        {t('weakest.text')}
      </Text>
      {hasRatings ? (
        <Answered query={query}>{() => model && <Told model={model} />}</Answered>
      ) : (
        <Text>{t('weakest.nothing')}</Text>
      )}
    </Paper>
  );
}

function Told({ model }: { model: WeakestLinkModel }) {
  const { t } = useTranslation('outcomes');
  const formats = formatsFor(useLanguage());
  const { may } = useCustomersBehind();
  const axis = makeAxis({ values: [0, 10], width: 100, ticks: 5 });
  const top = Math.max(...model.places.map(({ share }) => share), model.rest?.share ?? 0, 0.01);

  return (
    <Group align="flex-start" gap="xl">
      <Box flex="1 1 300px" maw={460}>
        <OnScale name={t('weakest.mean')} estimate={model.mean} axis={axis} />
        <OnScale name={t('weakest.weakestMean')} estimate={model.weakest} axis={axis} />
        <AxisMarks axis={axis} write={(tick) => formats.decimal(tick, 0)} />
        <Text fz="sm" c="dimmed" mt={6}>
          {t('weakest.rated', { count: model.rated, formatted: formats.count(model.rated) })}
        </Text>
      </Box>
      <Box flex="2 1 min(420px, 100%)" miw={0}>
        <table className={`${shared['table']} ${classes['places']}`} aria-label={t('weakest.where')}>
          <thead>
            <tr>
              <th scope="col">{t('weakest.where')}</th>
              <th scope="col" aria-hidden className={classes['bar']} />
              <th scope="col" className={shared['number']}>
                {t('weakest.share')}
              </th>
              <th scope="col" className={shared['number']}>
                {t('weakest.journeys')}
              </th>
              {may && <th scope="col">{t('breaks.column.look')}</th>}
            </tr>
          </thead>
          <tbody>
            {model.places.map((place) => (
              <tr key={place.key}>
                <th scope="row" className={shared['name']}>
                  {place.name}
                </th>
                <td aria-hidden className={classes['bar']}>
                  <Bar share={place.share / top} />
                </td>
                <td className={shared['number']}>{place.shareText}</td>
                <td className={shared['number']}>{place.journeys}</td>
                {may && (
                  <td>
                    <Behind
                      selection={{ kind: 'rating', step: place.key, level: 'disappointing' }}
                      title={t('weakest.disappointedAt', { name: place.name })}
                    >
                      {t('weakest.look')}
                    </Behind>
                  </td>
                )}
              </tr>
            ))}
            {model.rest && (
              <tr>
                <th scope="row">{t('weakest.rest', { count: model.rest.count })}</th>
                <td aria-hidden className={classes['bar']}>
                  <Bar share={model.rest.share / top} quiet />
                </td>
                <td className={shared['number']}>{model.rest.shareText}</td>
                <td className={shared['number']}>{model.rest.journeys}</td>
                {may && <td />}
              </tr>
            )}
          </tbody>
        </table>
        <Text fz="xs" c="dimmed" mt={6}>
          {t('weakest.shared')}
        </Text>
      </Box>
    </Group>
  );
}

function Bar({ share, quiet = false }: { share: number; quiet?: boolean }) {
  return (
    <svg width="100%" height={16} aria-hidden style={{ display: 'block' }}>
      <rect width={`${share * 100}%`} height={16} fill={quiet ? 'var(--level-ok)' : 'var(--level-disappointing)'} />
    </svg>
  );
}

type OnScaleProps = { name: string; estimate: ShownEstimate; axis: ReturnType<typeof makeAxis> };

function OnScale({ name, estimate, axis }: OnScaleProps) {
  return (
    <Box mb={4}>
      <Group justify="space-between" gap="xs">
        <Text fz="sm">{name}</Text>
        <MeasuredText estimate={estimate} of="ways" inline />
      </Group>
      {estimate.kind === 'estimate' && <DotWhisker axis={axis} {...estimate} label={`${name}: ${estimate.both}`} />}
    </Box>
  );
}
