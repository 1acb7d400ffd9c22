import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { readCut } from '../address-cut.ts';
import { useQuestion } from '../use-question.ts';

/** As long a silence as usually lies between two matters of one customer. */
const pause = '14d';

/** Where all that a customer ever did counts as one way, hardly two are alike: says so, and offers to part them. */
export function WholeCustomerHint() {
  const { t } = useTranslation('ways');
  const [question, change] = useQuestion();
  if (question.journeys && question.journeys.by !== 'customer') return null;

  return (
    <Text fz="sm" maw="80ch" mb="md">
      {t('question.cut.wholeHint')}{' '}
      <Anchor component="button" type="button" fz="sm" onClick={() => change({ journeys: readCut(pause) })}>
        {t('question.cut.part')}
      </Anchor>
    </Text>
  );
}
