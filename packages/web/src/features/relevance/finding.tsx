import type { RelevanceColumn, RelevanceFacet, RelevanceMap, RelevanceTop } from '@anklang/domain';
import { Paper, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatsFor } from '../../charts/format.ts';
import { useFormat } from '../../lib/format/index.ts';
import { useLanguage } from '../../lib/language/index.ts';

type Props = { map: RelevanceMap; facet: RelevanceFacet; nameOf: (column: RelevanceColumn) => string };

/** What the map says in a sentence, how sure that is, and where it is different. */
export function Finding({ map, facet, nameOf }: Props) {
  const { t } = useTranslation('relevance');
  const format = useFormat();
  const [everybody, ...others] = map.columns;
  const top = everybody?.top[facet] ?? null;
  const survey = map.surveys.find(({ id }) => id === top?.surveyId);
  const sayTop = useSayTop(facet);
  const different = others.flatMap((column) => {
    const first = column.top[facet];
    return !top || !first || first.touchpointId === top.touchpointId ? [] : [{ column, first }];
  });
  const gaps = map.gaps[facet];

  return (
    <Paper p="md" component="section" aria-labelledby="relevance-finding">
      <Title order={2} id="relevance-finding" maw="80ch">
        {top ? sayTop(top, survey?.outcome ?? '') : <WithoutData judged={map.judgedTouchpoints} />}
      </Title>
      {different.length > 0 && (
        <Text mt={6} maw="80ch">
          {t('finding.different', {
            list: format.list(
              different.map(({ column, first: { name, isSure } }) =>
                t(isSure ? 'finding.elsewhereSure' : 'finding.elsewhere', { column: nameOf(column), name }),
              ),
            ),
          })}
        </Text>
      )}
      {gaps > 0 && (
        <Text mt={6} maw="80ch">
          ≠ {t('finding.gaps', { count: gaps, formatted: format.number(gaps) })}
        </Text>
      )}
      {survey && (
        <Text mt={6} fz="sm" c="dimmed" maw="80ch">
          {t('finding.basis', {
            survey: survey.name,
            wave: survey.waveName,
            people: format.number(survey.respondents),
          })}
        </Text>
      )}
    </Paper>
  );
}

function useSayTop(facet: RelevanceFacet): (top: RelevanceTop, outcome: string) => string {
  const { t } = useTranslation('relevance');
  const formats = formatsFor(useLanguage());
  const write = (value: number) => (facet === 'relevance' ? formats.percent(value) : formats.signed(value, 2));

  return ({ name, estimate: { value, low, high }, isSure }, outcome) =>
    t(`finding.${facet}${isSure ? 'Sure' : ''}`, {
      ...{ name, outcome, share: write(value), low: write(low), high: write(high) },
    });
}

function WithoutData({ judged }: { judged: number }) {
  const { t } = useTranslation('relevance');
  const format = useFormat();
  if (judged === 0) return t('finding.nothing');
  return t('finding.onlyJudged', { count: judged, formatted: format.number(judged) });
}
