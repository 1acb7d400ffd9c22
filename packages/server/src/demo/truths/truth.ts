/**
 * What an analysis says about something planted. `open`: it does not commit itself, as intervals are too wide; `wrong`: it
 * says something else.
 */
type Verdict = 'found' | 'open' | 'wrong';

export type Truth = { name: string; verdict: Verdict };

/** How often an analysis looked where nothing is planted, and how often it raised its voice nevertheless. */
export type Alarms = { name: string; looks: number; alarms: number; what: readonly string[] };

export type Finding = { truths: Truth[]; alarms: Alarms[] };

export const foundIf = (name: string, isFound: boolean, isWrong = false): Truth => ({
  name,
  verdict: isFound ? 'found' : isWrong ? 'wrong' : 'open',
});

export function alarmsOf(name: string, looks: number, what: readonly string[]): Alarms {
  return { name, looks, alarms: what.length, what };
}
