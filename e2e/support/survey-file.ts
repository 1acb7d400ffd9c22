/** A small generator, so that the same file is made on every machine. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/** What is true of a touchpoint of the invented company: effects on the outcome, and how it is rated (0–1) and used. */
type PlantedTouchpoint = { name: string; penalty: number; reward: number; quality?: number; use?: number };

export type PlantedSurvey = {
  touchpoints: readonly PlantedTouchpoint[];
  respondent: string;
  outcome: string;
  weight: string;
  segment: { name: string; values: readonly string[] };
  /** Outcome of somebody who finds everything OK; 7 unless said otherwise. */
  usual?: number;
};

// Disappointment at the counter costs most, the app delights, the letter does not matter.
const smallSurvey: PlantedSurvey = {
  touchpoints: [
    { name: 'Schalter', penalty: -2.4, reward: 0.2 },
    { name: 'Hotline', penalty: -1.1, reward: 1.0 },
    { name: 'App', penalty: -0.1, reward: 1.6 },
    { name: 'Rechnung', penalty: -0.6, reward: 0.5 },
    { name: 'Brief', penalty: 0, reward: 0 },
  ],
  respondent: 'Nummer',
  outcome: 'Weiterempfehlung',
  weight: 'Gewicht',
  segment: { name: 'Region', values: ['Nord', 'Süd'] },
};

/** A survey of an invented company with known truths: semicolons, decimal comma, 6 = never used, 99 = no answer. */
export function makeSurveyFile(respondents: number, survey: PlantedSurvey = smallSurvey, seed = 7): string {
  const next = random(seed);
  const { touchpoints, segment } = survey;
  const header = [
    survey.respondent,
    ...touchpoints.map(({ name }) => name),
    survey.outcome,
    survey.weight,
    segment.name,
  ];
  const lines = [header.join(';')];
  for (let i = 1; i <= respondents; i++) {
    let outcome = (survey.usual ?? 7) + (next() + next() + next() - 1.5) * 2;
    const ratings = touchpoints.map(({ penalty, reward, quality = 0.5, use = 0.9 }) => {
      if (next() > use) return 6;
      const rating = 1 + Math.floor(5 * next() ** ((1 - quality) / quality));
      outcome += rating <= 2 ? penalty : rating >= 5 ? reward : 0;
      return Math.min(5, rating);
    });
    const answer = next() < 0.03 ? 99 : Math.max(0, Math.min(10, Math.round(outcome)));
    const weight = (0.5 + next()).toFixed(3).replace('.', ',');
    const group = segment.values[Math.floor(next() * segment.values.length)];
    lines.push([i, ...ratings, answer, weight, group].join(';'));
  }
  return `${lines.join('\r\n')}\r\n`;
}
