import type { ConversionAttribution } from '@anklang/domain';
import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { formatsFor } from '../../../charts/format.ts';
import { useFormat, useMoney } from '../../../lib/format/index.ts';
import { useLanguage } from '../../../lib/language/index.ts';
import { BasisLine } from '../basis-line.tsx';
import { Behind } from '../behind.tsx';
import { ExportButton } from '../export-button.tsx';
import type { AttributionSearch } from './attribution-search.ts';
import { ConversionItself } from './conversion-itself.tsx';
import { drawCreditSvg } from './credit-svg.ts';
import { CreditTable } from './credit-table.tsx';
import { DisagreementsCard } from './disagreements-card.tsx';
import { FlowCard } from './flow-card.tsx';
import { OriginsCard } from './origins-card.tsx';
import type { AttributionModel, CreditUnit } from './prepare-attribution.ts';

type Props = {
  answer: ConversionAttribution;
  model: AttributionModel;
  unit: CreditUnit;
  search: AttributionSearch;
  onSearch: (change: Partial<AttributionSearch>) => void;
};

/** The tables and pictures of attribution, and what they do not prove. */
export function AttributionAnswer({ answer, model, unit, search, onSearch }: Props) {
  const { t } = useTranslation('outcomes');
  const format = useFormat();
  const formats = formatsFor(useLanguage());
  const { source } = answer;
  const hasCustomers = source.kind === 'interactions';
  const rules = sayBasis(answer, t);
  const basis = `${rules.join(' ')} ${format.instant(answer.asOf)} · Anklang`;
  const title = t('attribution.table');

  return (
    <>
      {model.conversionItself && (
        <ConversionItself
          step={model.conversionItself}
          onLeaveOut={(key) => onSearch({ without: [...(search.without ?? []), key] })}
        />
      )}
      <Paper p="md" component="section" aria-labelledby="credits-title">
        <Group justify="space-between" align="flex-start" mb="sm">
          <Title order={2} id="credits-title">
            {title}
          </Title>
          <Group gap="lg">
            <Figures answer={answer} hasCustomers={hasCustomers} />
            <ExportButton
              as="svg"
              what={title}
              content={() =>
                drawCreditSvg(model, {
                  title,
                  subtitle: t(`attribution.caption.${unit}`),
                  basis,
                  axis: `${t('attribution.model.markov')} (${formats.percent(0.95)})`,
                })
              }
            />
          </Group>
        </Group>
        <CreditTable model={model} unit={model.hasValue ? unit : 'conversions'} hasCustomers={hasCustomers} />
        <Stack gap={2} mt="sm">
          {answer.untouched.conversions > 0 && (
            <Text fz="sm" c="dimmed">
              {t('attribution.figures.untouched', {
                count: answer.untouched.conversions,
                formatted: formats.count(answer.untouched.conversions),
              })}
            </Text>
          )}
          {!model.models.includes('timeDecay') && (
            <Text fz="sm" c="dimmed">
              {t('attribution.noTimes')}
            </Text>
          )}
        </Stack>
        <Title order={3} mt="md" mb={4}>
          {t('attribution.limits')}
        </Title>
        <Text maw="80ch">{t('attribution.limitsText')}</Text>
      </Paper>
      <DisagreementsCard disagreements={model.disagreements} />
      <FlowCard
        answer={answer}
        show={search.flow ?? 'all'}
        basis={basis}
        hasCustomers={hasCustomers}
        onShow={(flow) => onSearch({ flow: flow === 'all' ? undefined : flow })}
      />
      <OriginsCard answer={answer} model={model} />
      <Paper p="md" component="section" aria-labelledby="attribution-basis">
        <Title order={2} id="attribution-basis" mb={4}>
          {t('attribution.basis')}
        </Title>
        {rules.map((line) => (
          <Text key={line} fz="sm">
            {line}
          </Text>
        ))}
        {hasCustomers ? (
          <BasisLine about={answer} />
        ) : (
          <Text fz="sm" c="dimmed">
            {t('attribution.sourceFile', { name: source.name })} · {format.instant(answer.asOf)}
          </Text>
        )}
      </Paper>
    </>
  );
}

/** What the numbers rest on, sentence by sentence. */
function sayBasis(answer: ConversionAttribution, t: TFunction<'outcomes'>): string[] {
  const { order, resamples, seed, useNulls, lookBackDays } = answer;
  return [
    t('attribution.basisRules', { order }),
    t('attribution.basisIntervals', { resamples, seed }),
    useNulls ? t('attribution.nullsOn') : t('attribution.nullsOff'),
    lookBackDays === null ? t('attribution.windowAll') : t('attribution.window', { days: lookBackDays }),
  ];
}

function Figures({ answer, hasCustomers }: { answer: ConversionAttribution; hasCustomers: boolean }) {
  const { t } = useTranslation('outcomes');
  const money = useMoney();
  const formats = formatsFor(useLanguage());

  return (
    <>
      <Text fz="sm">
        {t('attribution.figures.conversions')}{' '}
        <Behind
          selection={{ kind: 'conversion', step: null }}
          title={t('attribution.allConverted')}
          disabled={!hasCustomers}
        >
          <strong>{formats.count(answer.conversions + answer.untouched.conversions)}</strong>
        </Behind>
      </Text>
      {answer.value > 0 && (
        <Text fz="sm">
          {t('attribution.figures.value')} <strong>{money.write(answer.value + answer.untouched.value)}</strong>
        </Text>
      )}
      <Text fz="sm">
        {t('attribution.figures.nulls')} <strong>{formats.count(answer.nulls)}</strong>
      </Text>
    </>
  );
}
