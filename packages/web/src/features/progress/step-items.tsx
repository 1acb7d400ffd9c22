import type { ProgressItem, StepProgress } from '@anklang/domain';
import { Text, Title, VisuallyHidden } from '@mantine/core';
import { IconCircle, IconCircleCheckFilled } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format/index.ts';
import { ItemLink } from './item-link.tsx';
import classes from './progress.module.css';

type Props = {
  step: StepProgress;
  number: number;
  /** Instead of the sentence that says when the step is done. */
  foot?: ReactNode;
};

/** One step: its items, each with the fact that decides it, and when the step is done. */
export function StepItems({ step: { key, done, items }, number, foot }: Props) {
  const { t } = useTranslation(['progress', 'shell']);
  return (
    <li>
      <Title order={3} fz="sm" className={classes['stepTitle']}>
        <span className={classes['number']} data-done={done || undefined} aria-hidden>
          {number}
        </span>
        {t(`shell:navigation.${key}`)}
        {done && <VisuallyHidden>: {t('done')}</VisuallyHidden>}
      </Title>
      <ul className={classes['items']}>
        {items.map((item) => (
          <Item key={item.key} item={item} />
        ))}
      </ul>
      {foot ?? (
        <Text fz="xs" c="dimmed">
          {done ? t('stepDone', { number }) : t(`gate.${key}`)}
        </Text>
      )}
    </li>
  );
}

function Item({ item: { key, done, have, of } }: { item: ProgressItem }) {
  const { t } = useTranslation('progress');
  const format = useFormat();
  const fact = t(`fact.${key}`, { have: format.number(have), of: format.number(of ?? 0) });
  return (
    <li className={classes['item']} data-done={done || undefined}>
      {done ? <IconCircleCheckFilled size={18} aria-hidden /> : <IconCircle size={18} aria-hidden />}
      <div>
        <ItemLink item={key} />
        <VisuallyHidden>: {t(done ? 'done' : 'open')}</VisuallyHidden>
        {(done || of !== null) && (
          <Text fz="xs" c="dimmed">
            {fact}
          </Text>
        )}
      </div>
    </li>
  );
}
