/** An instant within a day that has none, so that it is written as that day wherever somebody reads it. */
export function atNoon(day: string): string {
  return `${day}T12:00:00`;
}
