import type { ConversionAttribution } from '@anklang/domain';
import { Group, Paper, SegmentedControl, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatsFor } from '../../../charts/format.ts';
import { useLanguage } from '../../../lib/language/index.ts';
import { Details } from '../../../ui/details.tsx';
import { ExportButton } from '../export-button.tsx';
import { arrangeFlow, type FlowShow } from './arrange-flow.ts';
import classes from './attribution.module.css';
import { flowCsv } from './attribution-csv.ts';
import { FlowPicture, flowColours } from './flow-picture.tsx';
import { drawFlowSvg } from './flow-svg.ts';
import { FlowTable } from './flow-table.tsx';
import { nameOfNode } from './flow-words.ts';
import { sayFlow } from './say-flow.ts';

type Props = {
  answer: ConversionAttribution;
  show: FlowShow;
  basis: string;
  hasCustomers: boolean;
  onShow: (show: FlowShow) => void;
};

/** How ways flow towards a conversion or none: a picture, and the same as a table. */
export function FlowCard({ answer, show, basis, hasCustomers, onShow }: Props) {
  const { t } = useTranslation('outcomes');
  const formats = formatsFor(useLanguage());
  const flow = arrangeFlow(answer.flows, { show });
  const kind = t('attribution.flow.title');
  const finding = sayFlow(answer, { show, t, formats });
  const title = finding ?? kind;
  const svg = flow
    ? () =>
        drawFlowSvg(flow, {
          title,
          subtitle: t('attribution.flow.subtitle'),
          basis,
          conversion: t('attribution.flow.showConversions'),
          none: t('attribution.flow.showNulls'),
          position: (position) => t('attribution.flow.position', { position }),
          name: (node) => nameOfNode(node, { t, steps: answer.steps, rest: flow.rest }),
          formatCount: formats.count,
        })
    : null;

  return (
    <Paper p="md" component="section" aria-labelledby="flow-title">
      <Group justify="space-between" align="flex-start" mb="xs">
        <div>
          {finding && (
            <Text fz="sm" c="dimmed">
              {kind}
            </Text>
          )}
          <Title order={2} id="flow-title">
            {title}
          </Title>
        </div>
        <Group gap="xs">
          <SegmentedControl
            aria-label={t('attribution.flow.show')}
            value={show}
            onChange={(value) => onShow(value as FlowShow)}
            data={[
              { value: 'all', label: t('attribution.flow.showAll') },
              { value: 'conversions', label: t('attribution.flow.showConversions') },
              { value: 'nulls', label: t('attribution.flow.showNulls') },
            ]}
          />
          <ExportButton as="svg" what={kind} content={svg} />
          <ExportButton as="csv" what={kind} content={() => flowCsv(answer)} />
        </Group>
      </Group>
      <Text c="dimmed" fz="sm" mb="xs" maw="80ch">
        {t('attribution.flow.lead')}
      </Text>
      {flow ? (
        <>
          <div className={classes['legend']}>
            <span style={{ '--swatch': flowColours.conversion } as Record<string, string>}>
              {t('attribution.flow.showConversions')}
            </span>
            <span style={{ '--swatch': flowColours.none } as Record<string, string>}>
              {t('attribution.flow.showNulls')}
            </span>
          </div>
          <FlowPicture flow={flow} steps={answer.steps} hasCustomers={hasCustomers} />
          <Details summary={t('attribution.flow.table')}>
            <FlowTable answer={answer} />
          </Details>
        </>
      ) : (
        <Text>{t('attribution.flow.nothing')}</Text>
      )}
    </Paper>
  );
}
