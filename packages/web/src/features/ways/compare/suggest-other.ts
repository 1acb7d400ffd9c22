import type { InteractionSummary, QuestionInput } from '@anklang/domain';

export type Suggestion = { one: QuestionInput; other: QuestionInput };

/** Two sides to begin with: the next value of a segment that is filtered by, the period before, else what the data offer. */
export function suggestSides(question: QuestionInput, summary: InteractionSummary): Suggestion {
  return (
    otherSegment(question, summary) ??
    periodBefore(question) ??
    twoSegments(question, summary) ??
    twoHalves(question, summary)
  );
}

function otherSegment(question: QuestionInput, { segments }: InteractionSummary): Suggestion | null {
  const [name, chosen] = Object.entries(question.segments ?? {})[0] ?? [];
  if (name === undefined || !chosen) return null;
  const next = segments
    .find((segment) => segment.name === name)
    ?.values.find(({ value }) => !chosen.includes(value))?.value;
  if (next === undefined) return null;
  return { one: question, other: { ...question, segments: { ...question.segments, [name]: [next] } } };
}

function periodBefore(question: QuestionInput): Suggestion | null {
  const { from, to } = question;
  if (from === undefined || to === undefined) return null;
  const length = Date.parse(to) - Date.parse(from);
  if (!(length > 0)) return null;
  const before = new Date(Date.parse(from) - length).toISOString();
  return { one: question, other: { ...question, from: before, to: from } };
}

function twoSegments(question: QuestionInput, { segments }: InteractionSummary): Suggestion | null {
  const segment = segments.find(({ values }) => values.length > 1);
  const [one, other] = segment?.values ?? [];
  if (!segment || !one || !other) return null;
  const only = (value: string): QuestionInput => ({
    ...question,
    segments: { ...question.segments, [segment.name]: [value] },
  });
  return { one: only(one.value), other: only(other.value) };
}

/** Later against earlier, cut where the middle of the time is. */
function twoHalves(question: QuestionInput, { firstAt, lastAt }: InteractionSummary): Suggestion {
  if (!firstAt || !lastAt) return { one: question, other: question };
  const middle = (Date.parse(firstAt) + Date.parse(lastAt)) / 2;
  const cut = `${new Date(middle).toISOString().slice(0, 10)}T00:00:00.000Z`;
  return { one: { ...question, from: cut }, other: { ...question, to: cut } };
}
