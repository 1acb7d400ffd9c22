import { type BrandFitOfTouchpoint, routes } from '@anklang/domain';
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../lib/api/index.ts';
import { useFormat } from '../../lib/format/index.ts';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { TextLink } from '../../ui/text-link.tsx';
import { useAction } from '../../ui/use-action.ts';
import { useConfirm } from '../../ui/use-confirm.tsx';
import classes from './brand-fit.module.css';
import { refreshedBy } from './brand-fit-queries.ts';
import { JudgeForm } from './judge-form.tsx';
import { JudgementTable } from './judgement-table.tsx';
import { useFitWords } from './use-fit-words.ts';
import { FitMark } from './verdict-mark.tsx';

type Props = { touchpointId: string; fit: BrandFitOfTouchpoint };

/** One brand: its state, the way to a judgement of one's own, and what the judges say once one has judged. */
export function BrandCard({ touchpointId, fit }: Props) {
  const [isJudging, setJudging] = useState(false);
  if (isJudging) return <JudgeForm touchpointId={touchpointId} fit={fit} onDone={() => setJudging(false)} />;

  return (
    <Stack gap="sm" className={classes['brand']}>
      <Group justify="space-between" gap="sm">
        <Title order={3}>{fit.brand}</Title>
        {fit.fit && <Result fit={fit.fit} />}
      </Group>
      {fit.rules.length === 0 ? (
        <NoRules />
      ) : (
        <>
          {!fit.isJudged && <Blind fit={fit} />}
          {fit.mayJudge && <Actions touchpointId={touchpointId} fit={fit} onJudge={() => setJudging(true)} />}
        </>
      )}
      {(fit.isJudged || fit.mine.length > 0) && <JudgementTable touchpointId={touchpointId} fit={fit} />}
    </Stack>
  );
}

function Result({ fit }: { fit: NonNullable<BrandFitOfTouchpoint['fit']> }) {
  const { t } = useTranslation('brandFit');
  const format = useFormat();
  const say = useFitWords();
  return (
    <Text component="p">
      <FitMark fit={fit} /> · {say(fit)} · {t('judges', { count: fit.judges, formatted: format.number(fit.judges) })}
    </Text>
  );
}

function NoRules() {
  const { t } = useTranslation('brandFit');
  const workspaceId = useWorkspaceId();
  return (
    <Text maw="var(--text-width)">
      {t('section.noRules')}{' '}
      <TextLink to="/w/$workspaceId/surroundings/$kind" params={{ workspaceId, kind: 'brand' }}>
        {t('section.toBrands')}
      </TextLink>
    </Text>
  );
}

/** How many have judged, and why one does not see more. */
function Blind({ fit }: { fit: BrandFitOfTouchpoint }) {
  const { t } = useTranslation('brandFit');
  const format = useFormat();
  const workspaceId = useWorkspaceId();
  const { judges: count, mayJudge, mine, brandId } = fit;

  return (
    <Text maw="var(--text-width)">
      {mine.length > 0 && `${t('section.rulesChanged')} `}
      {count === 0 ? t('open.none') : t('section.judgedBy', { count, formatted: format.number(count) })}{' '}
      {mayJudge ? (
        t('section.blind')
      ) : (
        <>
          {t('section.reader')}{' '}
          <TextLink to="/w/$workspaceId/brand-fit" params={{ workspaceId }} search={{ brand: brandId }}>
            {t('section.toOverview')}
          </TextLink>
        </>
      )}
    </Text>
  );
}

function Actions({ touchpointId, fit, onJudge }: Props & { onJudge: () => void }) {
  const { t } = useTranslation('brandFit');
  const workspaceId = useWorkspaceId();
  const confirm = useConfirm();
  const { brand, brandId, isJudged, mine } = fit;
  const takeBack = useAction({
    run: () => callApi(routes.takeBackBrandJudgement, { params: { workspaceId, touchpointId, brandId } }),
    refresh: refreshedBy(workspaceId),
    said: () => t('section.takenBack'),
  });
  const askTakeBack = () =>
    confirm({
      title: t('section.takeBackTitle'),
      text: t('section.takeBackText', { brand }),
      verb: t('section.takeBack'),
      onConfirm: () => takeBack.mutate(undefined),
    });
  const what = isJudged ? 'change' : mine.length > 0 ? 'renew' : 'judge';

  return (
    <Group gap="sm" className="no-print">
      <Button
        variant={isJudged ? 'default' : 'filled'}
        onClick={onJudge}
        aria-label={t(`section.${what}Brand`, { brand })}
      >
        {t(`section.${what}`)}
      </Button>
      {mine.length > 0 && (
        <Button
          variant="subtle"
          c="var(--danger)"
          loading={takeBack.isPending}
          onClick={askTakeBack}
          aria-label={t('section.takeBackBrand', { brand })}
        >
          {t('section.takeBack')}
        </Button>
      )}
    </Group>
  );
}
