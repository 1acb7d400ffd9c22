/** Paper is always light. The same colours as on the pages. */
export const colours = {
  paper: '#ffffff',
  card: '#fffefb',
  sunken: '#f7f4ed',
  line: '#e4ded2',
  ink: '#24211c',
  soft: '#625c52',
  accent: '#3d4b86',
  onAccent: '#fffdf8',
  zero: '#4a463e',
  asIs: '#3d4b86',
  toBe: '#1a6a5f',
  measured: '#24211c',
  lowest: '#b4532a',
  lowestText: '#9e4622',
  above: '#eff7f5',
  below: '#fcf3ed',
} as const;

/** Behind the names of phases, in turn. */
export const phaseTints = ['#e9ebf5', '#ece7da', '#e3ebe9', '#f0e6e6', '#e8e6f0'] as const;
