import classes from './logo.module.css';

/** A point touched, and what it sets in motion. */
export function LogoMark(props: { size?: number }) {
  const size = props.size ?? 26;
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 32 32"
      aria-hidden="true"
      focusable="false"
      className={classes['mark']}
    >
      <g fill="none" stroke="currentColor" strokeWidth="2.8" strokeLinecap="round">
        <path d="M11.3 11a7 7 0 0 1 0 10" />
        <path d="M16 6.6a13.2 13.2 0 0 1 0 18.8" opacity="0.7" />
        <path d="M20.7 2.2a19.4 19.4 0 0 1 0 27.6" opacity="0.4" />
      </g>
      <circle cx="5.2" cy="16" r="3.2" fill="currentColor" />
    </svg>
  );
}

export function Logo(props: { size?: number }) {
  return (
    <span className={classes['logo']} style={{ fontSize: (props.size ?? 26) * 0.77 }}>
      <LogoMark size={props.size ?? 26} />
      <span>Anklang</span>
    </span>
  );
}
