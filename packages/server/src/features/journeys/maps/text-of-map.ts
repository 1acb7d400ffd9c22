import { fail, type JourneyMapContent } from '@anklang/domain';

/** Of all that is drawn, as it is kept. */
const mostCharacters = 2_000_000;

/** What is drawn, as it is kept; more than anybody reads is a `map_too_large`. */
export function textOfMap(map: JourneyMapContent): string {
  const text = JSON.stringify(map);
  if (text.length > mostCharacters) throw fail('map_too_large', { what: 'characters', limit: mostCharacters });
  return text;
}
