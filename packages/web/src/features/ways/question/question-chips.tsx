import type { QuestionInput } from '@anklang/domain';
import { Button, CloseButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language/index.ts';
import type { QuestionChange } from '../use-question.ts';
import { prepareChips } from './prepare-chips.ts';
import classes from './question.module.css';
import type { StepNames } from './use-step-names.ts';

type Props = {
  question: QuestionInput;
  onChange: (change: QuestionChange) => void;
  names: StepNames;
};

/** What is asked, each part to be taken away by itself or all at once. */
export function QuestionChips({ question, onChange, names }: Props) {
  const { t } = useTranslation('ways');
  const language = useLanguage();
  const chips = prepareChips(question, { t, language, names });
  if (chips.length === 0) return null;
  const reset = () => onChange(Object.assign({}, ...chips.map(({ without }) => without), nothing));

  return (
    <ul className={classes['chips']} aria-label={t('question.active')}>
      {chips.map(({ id, label, without }) => (
        <li key={id} className={classes['chip']}>
          <span className={classes['chipText']} title={label}>
            {label}
          </span>
          <CloseButton
            size="sm"
            radius="xl"
            c="inherit"
            aria-label={t('question.remove', { what: label })}
            onClick={() => onChange(without)}
          />
        </li>
      ))}
      <li>
        <Button variant="subtle" size="compact-sm" onClick={reset}>
          {t('question.reset')}
        </Button>
      </li>
    </ul>
  );
}

const nothing: QuestionChange = { segments: undefined, where: undefined, merge: undefined };
