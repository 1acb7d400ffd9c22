import type { ReactNode } from 'react';
import classes from './surroundings.module.css';

/** Links of which one is where one is; they wrap on a phone. */
export function PillLinks({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav aria-label={label}>
      <ul className={classes['pills']}>{children}</ul>
    </nav>
  );
}
