import type { TouchpointFigures } from '@anklang/domain';
import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatsFor } from '../../../../charts/format.ts';
import { useLanguage } from '../../../../lib/language/index.ts';
import { useWorkspaceId } from '../../../../lib/session/index.ts';
import { TextLink } from '../../../../ui/text-link.tsx';
import { writeQuestion } from '../../../ways/index.ts';
import { figuresOf } from './figures-query.ts';

type Breaks = NonNullable<TouchpointFigures['breaks']>;

/** Where ways to it or away from it go wrong more often than others; nothing where nobody was here. */
export function BreakFigures({ touchpointId }: { touchpointId: string }) {
  const { t } = useTranslation('candidates');
  const workspaceId = useWorkspaceId();
  const figures = useQuery(figuresOf(workspaceId, touchpointId));
  const { interactions, breaks } = figures.data ?? { interactions: null, breaks: null };
  if (!interactions || !breaks) return null;

  return (
    <div>
      <Title order={3} mb={4}>
        {t('figures.breaks')}
      </Title>
      <Stack gap={6}>
        {breaks.count === 0 ? <Text c="dimmed">{t('figures.noBreaks')}</Text> : <Found breaks={breaks} />}
        <Text>
          <TextLink
            to="/w/$workspaceId/breaks"
            params={{ workspaceId }}
            search={writeQuestion({ through: [touchpointId] })}
          >
            {t('figures.toBreaks')}
          </TextLink>
        </Text>
      </Stack>
    </div>
  );
}

function Found({ breaks }: { breaks: Breaks }) {
  const { t } = useTranslation('candidates');
  const formats = formatsFor(useLanguage());
  const more = breaks.count - breaks.items.length;

  return (
    <>
      {breaks.items.map(({ from, to, kind, journeys, share, otherShare, lost }) => (
        <div key={`${kind} ${from.key} ${to.key}`}>
          <Text fz="sm">
            {t(`figures.break.${kind}`, {
              from: from.name,
              to: to.name,
              count: journeys,
              journeys: formats.count(journeys),
              share: formats.percent(share),
              other: formats.percent(otherShare),
            })}
          </Text>
          <Text fz="xs" c="dimmed">
            {t('figures.lost', {
              lost: formats.count(lost.value),
              interval: formats.range(formats.count(lost.low), formats.count(lost.high)),
            })}
          </Text>
        </div>
      ))}
      {more > 0 && <Text fz="sm">{t('figures.moreBreaks', { count: more, formatted: formats.count(more) })}</Text>}
    </>
  );
}
