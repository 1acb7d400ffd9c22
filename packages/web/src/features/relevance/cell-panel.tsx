import type { RelevanceCell, SegmentTraits } from '@anklang/domain';
import { Drawer, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatsFor } from '../../charts/format.ts';
import { useLanguage } from '../../lib/language/index.ts';
import { useMay, useWorkspaceId } from '../../lib/session/index.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { InfluenceSeries } from './influence-series.tsx';
import { JudgeForm } from './judge-form.tsx';
import { JudgementHistory } from './judgement-history.tsx';
import { prepareJudged, type ShownEstimateText, showGain, showShare, textOf } from './prepare-cell.ts';
import classes from './relevance.module.css';
import { relevanceOf } from './relevance-queries.ts';

export type Place = { segmentId: string | null; phaseId: string | null };

type Props = {
  touchpoint: { id: string; name: string };
  column: { id: string | null; name: string; traits: SegmentTraits | null };
  cell: RelevanceCell | undefined;
  place: Place;
  onClose: () => void;
};

/** One cell: what data and people say of it, how that came to be, and a form to judge it. */
export function CellPanel({ touchpoint, column, cell, place, onClose }: Props) {
  const { t } = useTranslation(['relevance', 'shell']);
  const workspaceId = useWorkspaceId();
  const mayJudge = useMay('judgement.write');
  const relevance = useQuery(relevanceOf(workspaceId, touchpoint.id));

  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="lg"
      title={t('panel.title', { touchpoint: touchpoint.name, column: column.name })}
      closeButtonProps={{ 'aria-label': t('shell:close') }}
    >
      <Stack gap="lg">
        <Measured cell={cell} hasPhase={place.phaseId !== null} />
        <Traits name={column.name} traits={column.traits} />
        <section aria-labelledby="panel-judged">
          <Title order={3} id="panel-judged" mb={6}>
            {t('panel.judged')}
          </Title>
          <Judged cell={cell} />
        </section>
        <Loaded query={relevance}>
          {({ judgements, surveys }) => {
            const here = judgements.filter(
              ({ segmentId, phaseId }) => segmentId === place.segmentId && phaseId === place.phaseId,
            );
            const mine = here.find(({ isMine, holds }) => isMine && holds) ?? null;
            return (
              <>
                {mayJudge && (
                  <JudgeForm key={mine?.id ?? 'new'} touchpointId={touchpoint.id} place={place} mine={mine} />
                )}
                {here.length > 0 && <JudgementHistory judgements={here} />}
                {surveys.length > 0 && <InfluenceSeries surveys={surveys} />}
              </>
            );
          }}
        </Loaded>
        <TextLink
          to="/w/$workspaceId/touchpoints/$touchpointId"
          params={{ workspaceId, touchpointId: touchpoint.id }}
          fz="sm"
        >
          {t('panel.open')}
        </TextLink>
      </Stack>
    </Drawer>
  );
}

function Measured({ cell, hasPhase }: { cell: RelevanceCell | undefined; hasPhase: boolean }) {
  const { t } = useTranslation('relevance');
  const formats = formatsFor(useLanguage());
  const data = cell?.data;
  const say: ShownEstimateText = (estimate) =>
    textOf(estimate, { tooFew: (count) => t('cell.tooFewLong', { count }), none: t('cell.none') });

  return (
    <section aria-labelledby="panel-measured">
      <Title order={3} id="panel-measured" mb={6}>
        {t('panel.measured')}
      </Title>
      {!data && (
        <Text fz="sm" c="dimmed">
          {t('panel.measuredNone')} {hasPhase && t('panel.measuredPhases')}
        </Text>
      )}
      {data && (
        <>
          <dl className={classes['facts']}>
            <dt>{t('panel.share')}</dt>
            <dd>{say(showShare(data.relevance, formats))}</dd>
            {data.rank && (
              <>
                <dt>{t('panel.rank')}</dt>
                <dd>{t('panel.rankOf', { span: formats.span(data.rank.low, data.rank.high), of: data.rank.of })}</dd>
              </>
            )}
            <dt>{t('panel.avoid')}</dt>
            <dd>{say(showGain(data.avoidDisappointment, formats))}</dd>
            <dt>{t('panel.delight')}</dt>
            <dd>{say(showGain(data.createDelight, formats))}</dd>
            <dt>{t('panel.people')}</dt>
            <dd>{t('cell.people', { count: data.n })}</dd>
          </dl>
          {(cell?.surveys ?? 0) > 1 && (
            <Text fz="sm" c="dimmed" mt={6}>
              {t('panel.moreSurveys', { count: cell!.surveys - 1 })}
            </Text>
          )}
        </>
      )}
    </section>
  );
}

function Judged({ cell }: { cell: RelevanceCell | undefined }) {
  const { t } = useTranslation('relevance');
  const formats = formatsFor(useLanguage());
  const facets = (['relevance', 'potential'] as const).flatMap((facet) => {
    const judged = prepareJudged(cell?.judged[facet] ?? null, formats);
    return judged ? [{ facet, judged, gap: cell?.gap[facet] ?? null }] : [];
  });
  if (facets.length === 0) {
    return (
      <Text fz="sm" c="dimmed">
        {t('panel.judgedNone')}
      </Text>
    );
  }
  return (
    <dl className={classes['facts']}>
      {facets.map(({ facet, judged: { median, low, high, isOne, people: count }, gap }) => [
        <dt key={facet}>{t(`facet.${facet}`)}</dt>,
        <dd key={`${facet} value`}>
          {t(isOne ? 'panel.judgedOne' : 'panel.judgedValue', {
            ...{ median, low, high, people: t('cell.people', { count }) },
          })}
          {gap && <span className={classes['gap']}>≠ {t(`cell.gapLong.${gap}`)}</span>}
        </dd>,
      ])}
    </dl>
  );
}

const traitKeys = ['description', 'traits', 'needs', 'mediaUse', 'geography', 'culture', 'gender'] as const;

/** The reasons to judge differently for these people. */
function Traits({ name, traits }: { name: string; traits: SegmentTraits | null }) {
  const { t } = useTranslation('relevance');
  const said = traitKeys.filter((key) => traits?.[key]);
  if (!traits || said.length === 0) return null;

  return (
    <section aria-labelledby="panel-traits">
      <Title order={3} id="panel-traits" mb={6}>
        {t('traits', { name })}
      </Title>
      <dl className={classes['facts']}>
        {said.map((key) => [<dt key={key}>{t(`trait.${key}`)}</dt>, <dd key={`${key} value`}>{traits[key]}</dd>])}
      </dl>
    </section>
  );
}
