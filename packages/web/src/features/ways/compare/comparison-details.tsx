import type { QuestionInput, Selection } from '@anklang/domain';
import { CloseButton, Group, Paper, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatsFor } from '../../../charts/format.ts';
import { useLanguage } from '../../../lib/language/index.ts';
import { CustomersBehindButton } from '../customers/customers-behind-button.tsx';
import { sharePercent } from '../graph/graph-words.ts';
import { sayDuration } from '../say-duration.ts';
import type { GraphComparison, StepComparison, TransitionComparison } from './compare-graphs.ts';
import type { ComparedSides } from './comparison-board.tsx';
import { sayDifference } from './comparison-words.ts';
import { DifferenceInterval } from './difference-interval.tsx';

type Props = { chosen: string; sides: ComparedSides; comparison: GraphComparison; onClose: () => void };

/** One step or transition on both sides. */
export function ComparisonDetails({ chosen, sides, comparison, onClose }: Props) {
  const { t } = useTranslation(['ways', 'shell']);
  const language = useLanguage();
  const formats = formatsFor(language);
  const step = comparison.steps.find(({ id }) => id === chosen);
  const transition = comparison.transitions.find(({ id }) => id === chosen);
  const compared: StepComparison | TransitionComparison | undefined = step ?? transition;
  if (!compared) return null;
  const title = step ? step.step.name : `${transition!.from.name} → ${transition!.to.name}`;
  const selection: Selection = step
    ? { kind: 'visit', step: step.step.key }
    : { kind: 'follow', from: transition!.from.key, to: transition!.to.key };
  const count = step ? step.interactions : transition!.count;
  const rows = (['one', 'other'] as const).map((side, index) => ({
    name: sides[side].name,
    question: sides[side].question satisfies QuestionInput,
    ...compared[side],
    count: count[index] ?? 0,
    median: transition ? (transition.medianSeconds[index] ?? null) : null,
  }));

  return (
    <Paper p="md" component="section" aria-label={title}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Title order={2} fz="1.05rem">
          {title}
        </Title>
        <CloseButton aria-label={t('shell:close')} onClick={onClose} />
      </Group>
      <Table withRowBorders={false} verticalSpacing={4} mt="xs" aria-label={title}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('ways:compare.side')}</Table.Th>
            <Table.Th ta="right">{t('ways:table.customers')}</Table.Th>
            <Table.Th ta="right">{t('ways:table.customerShare')}</Table.Th>
            <Table.Th ta="right">{t(step ? 'ways:table.interactions' : 'ways:table.count')}</Table.Th>
            {transition && <Table.Th ta="right">{t('ways:table.median')}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.name}>
              <Table.Th scope="row" fw={400}>
                {row.name}
              </Table.Th>
              <Table.Td ta="right">
                <CustomersBehindButton selection={selection} question={row.question} title={`${title} · ${row.name}`}>
                  {formats.count(row.customers)}
                </CustomersBehindButton>
              </Table.Td>
              <Table.Td ta="right">{row.of === 0 ? '–' : sharePercent(row.customers / row.of, language)}</Table.Td>
              <Table.Td ta="right">{formats.count(row.count)}</Table.Td>
              {transition && (
                <Table.Td ta="right">{row.median === null ? '–' : sayDuration(row.median, { language })}</Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text fz="sm" mt="xs">
        <strong>{sayDifference(compared, { t, language })}</strong> <DifferenceInterval compared={compared} />
      </Text>
    </Paper>
  );
}
