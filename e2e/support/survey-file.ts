/** A small generator, so that the same file is made on every machine. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

const touchpoints = [
  // Disappointment at the counter costs most, the app delights, the letter does not matter.
  { name: 'Schalter', penalty: -2.4, reward: 0.2 },
  { name: 'Hotline', penalty: -1.1, reward: 1.0 },
  { name: 'App', penalty: -0.1, reward: 1.6 },
  { name: 'Rechnung', penalty: -0.6, reward: 0.5 },
  { name: 'Brief', penalty: 0, reward: 0 },
];

/** A survey of an invented company with known truths: semicolons, decimal comma, 6 = never used, 99 = no answer. */
export function makeSurveyFile(respondents: number, seed = 7): string {
  const next = random(seed);
  const lines = [['Nummer', ...touchpoints.map(({ name }) => name), 'Weiterempfehlung', 'Gewicht', 'Region'].join(';')];
  for (let i = 1; i <= respondents; i++) {
    let outcome = 7 + (next() + next() + next() - 1.5) * 2;
    const ratings = touchpoints.map(({ penalty, reward }) => {
      const draw = next();
      if (draw < 0.1) return 6;
      const rating = 1 + Math.floor(next() * 5);
      outcome += rating <= 2 ? penalty : rating === 5 ? reward : 0;
      return rating;
    });
    const answer = next() < 0.03 ? 99 : Math.max(0, Math.min(10, Math.round(outcome)));
    const weight = (0.5 + next()).toFixed(3).replace('.', ',');
    lines.push([i, ...ratings, answer, weight, next() < 0.5 ? 'Nord' : 'Süd'].join(';'));
  }
  return `${lines.join('\r\n')}\r\n`;
}
