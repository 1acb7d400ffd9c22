import { useTranslation } from 'react-i18next';
import classes from './on-this-page.module.css';
import { useSectionInView } from './use-section-in-view.ts';

type Props = { sections: readonly { id: string; label: string }[] };

/** Where on a long page things stand; it stays in view while one reads. */
export function OnThisPage({ sections }: Props) {
  const { t } = useTranslation('touchpoints');
  const inView = useSectionInView(sections.map(({ id }) => id));

  return (
    <nav className={`${classes['bar']} no-print`} aria-label={t('record.onThisPage')}>
      <ul className={classes['list']}>
        {sections.map(({ id, label }) => (
          <li key={id}>
            <a href={`#${id}`} className={classes['link']} aria-current={id === inView ? 'true' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
