import { Link, useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { MentionBadge } from '../features/comments/index.ts';
import { CheckListFoot } from '../features/progress/index.ts';
import { useMembership, useWorkspaceId } from '../lib/session/index.ts';
import { navigationFor, type PlaceKey, pageOf, placeOf, places, stepOf } from './navigation.ts';
import classes from './navigation-panel.module.css';

/** The four steps, always in sight and in order; below them what belongs to the workspace. */
export function NavigationPanel(props: { onNavigate: () => void }) {
  const { t } = useTranslation('shell');
  const { permissions } = useMembership();
  const navigation = navigationFor(permissions);
  const here = useRouterState({ select: (state) => placeOf(state.location.pathname) });
  const step = stepOf(here);
  const current = here && pageOf(here);
  return (
    <div className={classes['panel']}>
      <ul className={classes['pages']} data-flush>
        <li>
          <Entry place="overview" current={current} onNavigate={props.onNavigate} />
        </li>
      </ul>
      <p className={classes['heading']} id="navigation-steps">
        {t('navigation.steps')}
      </p>
      <ol className={classes['steps']} aria-labelledby="navigation-steps">
        {navigation.steps.map(({ key, pages }, index) => (
          <li key={key} className={classes['step']} data-open={step === key || undefined}>
            <Entry place={key} current={current} onNavigate={props.onNavigate} number={index + 1} />
            {pages.length > 0 && (
              <ul className={classes['pages']}>
                {pages.map((page) => (
                  <li key={page}>
                    <Entry place={page} current={current} onNavigate={props.onNavigate} />
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
      <ul className={classes['pages']} data-flush>
        <li>
          <Entry place="rounds" current={current} onNavigate={props.onNavigate} />
        </li>
      </ul>
      {navigation.settings.length > 0 && (
        <>
          <p className={classes['heading']} id="navigation-settings">
            {t('navigation.settings')}
          </p>
          <ul className={classes['pages']} data-flush aria-labelledby="navigation-settings">
            {navigation.settings.map((page) => (
              <li key={page}>
                <Entry place={page} current={current} onNavigate={props.onNavigate} />
              </li>
            ))}
          </ul>
        </>
      )}
      <ul className={classes['pages']} data-flush>
        <li>
          <Entry place="guide" current={current} onNavigate={props.onNavigate} />
        </li>
      </ul>
      <CheckListFoot onNavigate={props.onNavigate} />
    </div>
  );
}

function Entry(props: { place: PlaceKey; current: PlaceKey | null; onNavigate: () => void; number?: number }) {
  const { t } = useTranslation('shell');
  const workspaceId = useWorkspaceId();
  return (
    <Link
      to={places[props.place].to}
      params={{ workspaceId }}
      className={props.number ? classes['stepLink'] : classes['pageLink']}
      activeOptions={{ exact: true, includeSearch: false }}
      aria-current={props.current === props.place ? 'page' : undefined}
      onClick={props.onNavigate}
    >
      {props.number && (
        <span className={classes['number']} aria-hidden="true">
          {props.number}
        </span>
      )}
      {t(`navigation.${props.place}`)}
      {props.place === 'desk' && <MentionBadge />}
    </Link>
  );
}
