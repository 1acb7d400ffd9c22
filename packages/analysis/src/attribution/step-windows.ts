import { AnalysisError } from '../error.ts';

/** States above this would no longer be an answer in sensible time. */
const stateLimit = 200_000;

/**
 * Windows of up to `order` steps that move along paths, and the moves between them, both numbered as they are met. Moves
 * are found in a table of open addressing that stays at most half full, everything about one of them side by side: at
 * millions of steps a Map takes longer than all the rest of attribution.
 */
export interface StepWindows {
  /** The window of one step alone. */
  begin(step: number): number;
  /** Place of the move from a window by a step, for `moveAt` and `targetAt`; good until the next call. */
  find(window: number, step: number): number;
  moveAt(place: number): number;
  targetAt(place: number): number;
  /** Where each move begins and ends; steps of each window, `order` to a window, −1 in places a shorter one leaves. */
  finish(): { windows: number; source: Int32Array; target: Int32Array; members: Int32Array };
}

/** Per slot: window (−1: free), step, move, target. */
const cells = 4;

/** Throws `too_many_touchpoints` above 200,000 windows. */
export function createStepWindows(touchpoints: number, order: 2 | 3): StepWindows {
  const single = new Int32Array(touchpoints).fill(-1);
  const numbers = new Map<string, number>();
  const members: number[] = [];
  let moves = 0;
  let slots = new Int32Array(cells << 13).fill(-1);

  const enter = (steps: readonly number[]): number => {
    const key = steps.join();
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const window = numbers.size;
    if (window === stateLimit) {
      throw new AnalysisError('too_many_touchpoints', { found: window + 1, limit: stateLimit });
    }
    numbers.set(key, window);
    for (let m = 0; m < order; m++) members.push(steps[m] ?? -1);
    return window;
  };

  const add = (place: number, window: number, step: number): number => {
    const stood = members.slice(window * order, (window + 1) * order).filter((member) => member >= 0);
    slots[place + 3] = enter([...stood, step].slice(-order));
    slots[place + 2] = moves++;
    slots[place + 1] = step;
    slots[place] = window;
    if (2 * cells * moves < slots.length) return place;
    slots = twiceTheRoom(slots);
    return placeOf(slots, window, step);
  };

  return {
    begin(step) {
      if (single[step]! < 0) single[step] = enter([step]);
      return single[step]!;
    },
    find(window, step) {
      const place = placeOf(slots, window, step);
      return slots[place]! < 0 ? add(place, window, step) : place;
    },
    moveAt: (place) => slots[place + 2]!,
    targetAt: (place) => slots[place + 3]!,
    finish() {
      const source = new Int32Array(moves);
      const target = new Int32Array(moves);
      for (let place = 0; place < slots.length; place += cells) {
        if (slots[place]! < 0) continue;
        source[slots[place + 2]!] = slots[place]!;
        target[slots[place + 2]!] = slots[place + 3]!;
      }
      return { windows: numbers.size, source, target, members: Int32Array.from(members) };
    },
  };
}

/** Where the move stands, or the free place where it belongs. */
function placeOf(slots: Int32Array, window: number, step: number): number {
  const mask = slots.length / cells - 1;
  let hash = Math.imul(window + 1, 0x9e3779b1) ^ Math.imul(step + 1, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  let place = ((hash ^ (hash >>> 13)) & mask) * cells;
  while (slots[place]! >= 0 && (slots[place] !== window || slots[place + 1] !== step)) {
    place = (place + cells) & (slots.length - 1);
  }
  return place;
}

function twiceTheRoom(slots: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(slots.length * 2).fill(-1);
  for (let from = 0; from < slots.length; from += cells) {
    if (slots[from]! < 0) continue;
    larger.set(slots.subarray(from, from + cells), placeOf(larger, slots[from]!, slots[from + 1]!));
  }
  return larger;
}
