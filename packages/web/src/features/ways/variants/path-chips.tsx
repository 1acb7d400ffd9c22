import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuestion } from '../use-question.ts';
import { hueOf, type PathPart } from './prepare-variants.ts';
import classes from './variants.module.css';

/** Longer ways are told in part, until somebody wants all of it. */
const partsAtOnce = 12;

/** A way as a row of steps, each in its colour and with its name; one click asks for ways through it only. */
export function PathChips({ parts }: { parts: readonly PathPart[] }) {
  const { t } = useTranslation('ways');
  const [, change] = useQuestion();
  const [all, setAll] = useState(false);
  const shown = all || parts.length <= partsAtOnce + 1 ? parts : parts.slice(0, partsAtOnce);
  const more = parts.length - shown.length;

  return (
    <ol className={classes['path']}>
      {shown.map(({ place, step, times }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step may stand in a way more than once
        <li key={index}>
          <UnstyledButton
            className={classes['chip']}
            style={{ '--hue': hueOf(place) }}
            title={t('variants.through', { name: step.name })}
            onClick={() => change({ through: [step.key] })}
          >
            {step.name}
            {times > 1 && <span className={classes['times']}> ×{times}</span>}
          </UnstyledButton>
        </li>
      ))}
      {more > 0 && (
        <li>
          <UnstyledButton className={classes['more']} onClick={() => setAll(true)}>
            {t('variants.moreSteps', { count: more })}
          </UnstyledButton>
        </li>
      )}
    </ol>
  );
}
