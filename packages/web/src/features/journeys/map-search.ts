import { everybody, Id, PartId } from '@anklang/domain';
import { z } from 'zod';
import { QuestionSearch } from '../ways/index.ts';

/** What the address bar holds of a map: what is shown of it, and the question that measures it. */
export const MapSearch = QuestionSearch.extend({
  /** A persona of the map, or all of them beside each other. */
  persona: z
    .union([z.literal('compare'), PartId])
    .optional()
    .catch(undefined),
  zoom: z.literal('compact').optional().catch(undefined),
  /** The step that is open beside the map. */
  step: PartId.optional().catch(undefined),
  /** The journey one came from, whose step opens into this one. (`from` is a day of the question that data are asked.) */
  opener: Id.optional().catch(undefined),
});
export type MapSearch = z.output<typeof MapSearch>;

/** Who is written for: comparing, what is written holds for everybody. */
export function personaOf(search: MapSearch, known: readonly { id: string }[]): string {
  return known.find(({ id }) => id === search.persona)?.id ?? everybody;
}
