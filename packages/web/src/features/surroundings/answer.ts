/** An answer in a survey by which people belong to a segment. */
export type Answer = { column: string; value: string };

export const mostAnswers = 10;

export function answersOf(body: Readonly<Record<string, unknown>>): Answer[] {
  return (body['data'] as Answer[] | undefined) ?? [];
}
