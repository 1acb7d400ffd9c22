import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format/index.ts';
import type { ColumnIssue } from './check-draft.ts';
import type { ColumnDraft } from './mapping-draft.ts';
import type { Meaning } from './value-chip.tsx';

type Props = { issue: ColumnIssue; column: ColumnDraft; onName: (value: string, meaning: Meaning) => void };

/** What is wrong with a column and, where a click can settle it, the click. */
export function IssueText({ issue, column, onName }: Props) {
  const { t } = useTranslation('survey');
  const format = useFormat();

  switch (issue.code) {
    case 'scaleMissing':
    case 'scaleOrder':
    case 'cutsOrder':
    case 'noAnswers':
      return <Text fz="sm">{t(`issue.${issue.code}`)}</Text>;
    case 'codeTwice':
    case 'constant':
    case 'weightNotNumeric':
    case 'weightNegative':
      return <Text fz="sm">{t(`issue.${issue.code}`, { value: issue.value })}</Text>;
    case 'outsideUnseen':
      return (
        <Text fz="sm">
          {t('issue.outsideUnseen', { minimum: format.number(issue.minimum), maximum: format.number(issue.maximum) })}
        </Text>
      );
    case 'respondentTwice':
      return (
        <Text fz="sm">
          {t('issue.respondentTwice', { distinct: format.number(issue.distinct), filled: format.number(issue.filled) })}
        </Text>
      );
    case 'outside':
      return (
        <>
          <Text fz="sm">{t('issue.outside', { count: issue.count })}</Text>
          {issue.values.slice(0, 8).map(({ value, count }) => (
            <Group key={value} gap={6} mt={4}>
              <Text fz="sm">{t('issue.valueMeans', { value, count })}</Text>
              {column.role === 'touchpoint' && (
                <Button size="compact-xs" variant="default" onClick={() => onName(value, 'notUsed')}>
                  {t('mapping.meaningSet.notUsed')}
                </Button>
              )}
              <Button size="compact-xs" variant="default" onClick={() => onName(value, 'missing')}>
                {t('mapping.meaningSet.missing')}
              </Button>
            </Group>
          ))}
        </>
      );
  }
}
