/** The five answers of a Kano questionnaire, in the order of its table. */
export type KanoAnswer = 1 | 2 | 3 | 4 | 5;

// The first that fits counts: "I dislike it, but I can live with it" is an answer 4, "I do not like it" an answer 5.
const wordings: readonly (readonly [KanoAnswer, RegExp])[] = [
  [4, /\b(live with|tolerate|put up with|damit leben|in kauf|hinnehmen|nehme .*\bhin\b|toleriere|tolerierbar)/],
  [3, /\b(neutral|don'?t care|do not care|indifferent|egal|gleichgültig)\b/],
  [2, /\b(expect|basic necessity|must be|must-be|setze .*voraus|voraussetz|selbstverständlich|erwarte)/],
  [
    5,
    /\b(dislike|not like|don'?t like|hate|not accept|can'?t accept|cannot accept|stört|stören|missfällt|nicht gefallen|gefällt mir nicht|mag .*nicht|nicht akzept)/,
  ],
  [1, /\b(like|enjoy|love|delight|gefällt|gefallen|freut|freue|freuen|mag|begeister)/],
];

/** Every questionnaire words its answers differently; null where none of the five is meant. */
export function recogniseAnswer(text: string): KanoAnswer | null {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
  const code = /^([1-5])(?:$|\s*[-–:.)])/.exec(plain);
  if (code) return Number(code[1]) as KanoAnswer;
  return wordings.find(([, wording]) => wording.test(plain))?.[0] ?? null;
}

/** "9 - Extremely important" is 9. */
export function importanceOf(text: string | null): number {
  const found = text === null ? null : /^\s*(\d+(?:[.,]\d+)?)/.exec(text);
  return found ? Number(found[1]!.replace(',', '.')) : Number.NaN;
}
