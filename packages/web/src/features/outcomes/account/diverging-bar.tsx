type Props = { left: number; right: number; reach: number; label: string; height?: number };

/** What is taken out to the left, what is paid in to the right of a visible zero line; `reach` is the widest side of all. */
export function DivergingBar({ left, right, reach, label, height = 26 }: Props) {
  const share = (amount: number) => (amount / reach) * 50;

  return (
    <svg width="100%" height={height} role="img" aria-label={label} style={{ display: 'block', overflow: 'visible' }}>
      <rect
        x={`${50 - share(left)}%`}
        y={4}
        width={`${share(left)}%`}
        height={height - 8}
        fill="var(--level-disappointing)"
      />
      <rect x="50%" y={4} width={`${share(right)}%`} height={height - 8} fill="var(--level-delighting)" />
      <line x1="50%" x2="50%" y1={-4} y2={height + 4} stroke="var(--zero-line)" strokeWidth={2} />
    </svg>
  );
}
