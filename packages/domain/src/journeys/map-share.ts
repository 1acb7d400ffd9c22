import { z } from 'zod';
import { Id, Instant, LanguageSchema } from '../workspaces/schema.ts';
import { MapReferencesSchema } from './journey-map.ts';
import { JourneyMapContentSchema } from './map.ts';

/** Longer than this nobody remembers that a link is out there. */
export const mostShareDays = 366;
export const mostShares = 50;
const Password = z.string().min(8).max(128);

export const NewMapShareSchema = z.strictObject({
  days: z.int().min(1).max(mostShareDays).default(30).describe('How long the link works.'),
  password: Password.optional().describe('Whoever opens the link has to know it.'),
  versionId: Id.nullable().default(null).describe('A kept state; null: the journey as it is when the link is opened.'),
  language: LanguageSchema,
});
export type NewMapShare = z.output<typeof NewMapShareSchema>;

/** A link with which anybody may look at one journey, and at nothing else. */
export const MapShareSchema = z
  .object({
    id: Id,
    versionId: Id.nullable(),
    versionName: z.string().nullable(),
    hasPassword: z.boolean(),
    language: LanguageSchema,
    expiresAt: Instant,
    isExpired: z.boolean(),
    views: z.int(),
    lastViewedAt: Instant.nullable(),
    createdAt: Instant,
    createdBy: z.string(),
  })
  .meta({ id: 'MapShare' });
export type MapShare = z.output<typeof MapShareSchema>;

/** In the body, never in an address: addresses end up in logs. */
export const OpenSharedMapSchema = z.strictObject({
  token: z.string().min(1).max(100),
  password: z.string().max(128).optional(),
});

/** What the link shows. Names only of what stands on the map; nobody's person is named. */
export const SharedMapSchema = z
  .object({
    name: z.string(),
    description: z.string(),
    language: LanguageSchema,
    versionName: z.string().nullable(),
    changedAt: Instant,
    expiresAt: Instant,
    map: JourneyMapContentSchema,
    references: MapReferencesSchema,
  })
  .meta({ id: 'SharedMap' });
export type SharedMap = z.output<typeof SharedMapSchema>;
