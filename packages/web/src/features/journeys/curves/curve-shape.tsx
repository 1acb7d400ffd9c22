/** What tells curves apart without colour. */
export type Shape = 'circle' | 'diamond' | 'square' | 'triangle' | 'cross' | 'star';

type Props = { shape: Shape; x: number; y: number; size: number; colour: string; isHollow?: boolean };

const corners: Record<Exclude<Shape, 'circle'>, readonly (readonly [number, number])[]> = {
  diamond: [
    [0, -1.25],
    [1.25, 0],
    [0, 1.25],
    [-1.25, 0],
  ],
  square: [
    [-0.9, -0.9],
    [0.9, -0.9],
    [0.9, 0.9],
    [-0.9, 0.9],
  ],
  triangle: [
    [0, -1.15],
    [1.1, 0.85],
    [-1.1, 0.85],
  ],
  cross: [
    [-0.4, -1.15],
    [0.4, -1.15],
    [0.4, -0.4],
    [1.15, -0.4],
    [1.15, 0.4],
    [0.4, 0.4],
    [0.4, 1.15],
    [-0.4, 1.15],
    [-0.4, 0.4],
    [-1.15, 0.4],
    [-1.15, -0.4],
    [-0.4, -0.4],
  ],
  star: Array.from({ length: 10 }, (_, i) => {
    const reach = i % 2 === 0 ? 1.4 : 0.6;
    const angle = (i * Math.PI) / 5;
    return [reach * Math.sin(angle), -reach * Math.cos(angle)] as const;
  }),
};

export function CurveShape({ shape, x, y, size, colour, isHollow = false }: Props) {
  const paint = { fill: isHollow ? 'var(--card)' : colour, stroke: colour, strokeWidth: 2 };
  if (shape === 'circle') return <circle cx={x} cy={y} r={size} {...paint} />;
  const points = corners[shape].map(([dx, dy]) => `${x + dx * size},${y + dy * size}`).join(' ');
  return <polygon points={points} strokeLinejoin="round" {...paint} />;
}
