import type { MapFileLoss } from '@anklang/domain';

const mostExamples = 5;
const longestExample = 120;

/** Collects what gets lost between a journey and a file, with a few examples of each. */
export type Losses = {
  add(what: MapFileLoss['what'], example?: string): void;
  list(): MapFileLoss[];
};

export function createLosses(): Losses {
  const found = new Map<MapFileLoss['what'], MapFileLoss>();
  return {
    add(what, example = '') {
      const loss = found.get(what) ?? { what, count: 0, examples: [] };
      found.set(what, loss);
      loss.count++;
      const short = example.trim().replace(/\s+/g, ' ');
      const said = short.length > longestExample ? `${short.slice(0, longestExample).toWellFormed()}…` : short;
      if (said !== '' && loss.examples.length < mostExamples && !loss.examples.includes(said)) loss.examples.push(said);
    },
    list: () => [...found.values()],
  };
}
