import { z } from 'zod';
import { Id, Instant } from '../workspaces/schema.ts';

/** What can be shown of a touchpoint; what a file is, its bytes decide. */
export const evidenceKinds = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'text/plain': 'txt',
} as const;
export type EvidenceKind = keyof typeof evidenceKinds;
const kinds = Object.keys(evidenceKinds) as [EvidenceKind, ...EvidenceKind[]];

export const mostEvidence = 100;
export const mostEvidenceMegabytes = 10;
export const mostEvidenceBytes = mostEvidenceMegabytes * 1024 * 1024;

export const EvidenceChangeSchema = z
  .object({
    caption: z.string().trim().max(500).describe('What is to be seen on it.'),
    takenOn: z.iso.date().nullable(),
  })
  .partial();

export const EvidenceSchema = z
  .object({
    id: Id,
    touchpointId: Id,
    fileName: z.string(),
    mediaType: z.enum(kinds).describe('What the bytes are, not what the name says.'),
    bytes: z.int(),
    caption: z.string(),
    takenOn: z.iso.date().nullable(),
    createdAt: Instant,
    addedBy: z.string().describe('Name of the person who added it.'),
  })
  .meta({ id: 'Evidence' });
export type Evidence = z.output<typeof EvidenceSchema>;

/** Pictures are shown on the page; everything else is only ever saved. */
export function isPicture({ mediaType }: { mediaType: EvidenceKind }): boolean {
  return mediaType.startsWith('image/');
}
