import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ShownCell, ShownData, ShownJudged } from './prepare-cell.ts';
import classes from './relevance.module.css';

/** What is measured first, what is judged below it; two signs and two words keep them apart. */
export function CellSays({ cell: { data, judged, gap } }: { cell: ShownCell }) {
  const { t } = useTranslation('relevance');
  if (!data && !judged) {
    return (
      <span className={classes['empty']}>
        <span aria-hidden>–</span>
        <VisuallyHidden>{t('cell.empty')}</VisuallyHidden>
      </span>
    );
  }

  return (
    <>
      {data && <DataSays data={data} />}
      {judged && <JudgedSays judged={judged} />}
      {gap && (
        <span className={classes['gap']}>
          <span aria-hidden>≠</span> {t(`cell.gap.${gap}`)}
        </span>
      )}
    </>
  );
}

function DataSays({ data }: { data: ShownData }) {
  const { t } = useTranslation('relevance');

  return (
    <span className={classes['says']}>
      <Mark sign="●" means={t('cell.data')} />
      {data.kind === 'estimate' ? (
        <span>
          <span className={classes['value']}>{data.text}</span>
          <span className={classes['small']}>{data.interval}</span>
          {data.of && <span className={classes['small']}>{t(`cell.${data.of}`)}</span>}
        </span>
      ) : (
        <span className={classes['small']}>
          {data.kind === 'notEnough' ? t('cell.tooFew', { count: data.more }) : t('cell.none')}
        </span>
      )}
    </span>
  );
}

function JudgedSays({ judged: { median, low, high, isOne, people } }: { judged: ShownJudged }) {
  const { t } = useTranslation('relevance');

  return (
    <span className={classes['says']}>
      <Mark sign="◇" means={t('cell.judged')} />
      <span>
        <span className={classes['value']}>{median}</span>
        <span className={classes['small']}>
          {t('cell.people', { count: people })}
          {!isOne && `, ${low}–${high}`}
        </span>
      </span>
    </span>
  );
}

/** A sign for the eye, its meaning for the ear. */
function Mark({ sign, means }: { sign: '●' | '◇'; means: string }) {
  return (
    <span>
      <span aria-hidden className={classes[sign === '●' ? 'mark' : 'markJudged']}>
        {sign}
      </span>
      <VisuallyHidden>{means} </VisuallyHidden>
    </span>
  );
}
