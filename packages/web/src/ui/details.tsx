import type { ReactNode } from 'react';
import classes from './details.module.css';

/** Something more to read, on demand; the browser's own element, so keyboard and search in the page work. */
export function Details(props: { summary: ReactNode; children: ReactNode; open?: boolean }) {
  return (
    <details className={classes['details']} open={props.open}>
      <summary className={classes['summary']}>{props.summary}</summary>
      <div className={classes['body']}>{props.children}</div>
    </details>
  );
}
