import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { readCut } from '../address-cut.ts';
import { useQuestion } from '../use-question.ts';

/** As long a silence as usually lies between two matters of one customer. */
const pause = '14d';

type Props = {
  /** What follows from it on this page: hardly two ways are alike, or nearly everybody comes back to everything. */
  consequence?: 'wholeHint' | 'wholeReturns';
};

/** Where all that a customer ever did counts as one way: says what follows from that, and offers to part them. */
export function WholeCustomerHint({ consequence = 'wholeHint' }: Props) {
  const { t } = useTranslation('ways');
  const [question, change] = useQuestion();
  if (question.journeys && question.journeys.by !== 'customer') return null;

  return (
    <Text fz="sm" maw="80ch" mb="md">
      {t(`question.cut.${consequence}`)}{' '}
      <Anchor component="button" type="button" fz="sm" onClick={() => change({ journeys: readCut(pause) })}>
        {t('question.cut.part')}
      </Anchor>
    </Text>
  );
}
