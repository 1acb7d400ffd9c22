import { z } from 'zod';
import { Id, Instant } from '../workspaces/schema.ts';

export const mostComments = 2000;
export const mostMentions = 20;

export const NewCommentSchema = z.object({
  text: z.string().trim().min(1).max(4000).describe('Plain text; `@[userId]` mentions a member of the workspace.'),
});

const MentionedSchema = z.object({
  userId: Id,
  name: z.string().nullable().describe('Null: no member any more.'),
});

export const CommentSchema = z
  .object({
    id: Id,
    touchpointId: Id,
    text: z.string(),
    mentioned: z.array(MentionedSchema).describe('Who stands in the text, in order.'),
    createdAt: Instant,
    changedAt: Instant,
    writtenBy: z.string(),
    authorId: Id.nullable().describe('Null where no member of the workspace wrote it.'),
    isMine: z.boolean(),
  })
  .meta({ id: 'Comment' });
export type Comment = z.output<typeof CommentSchema>;

export const MentionSchema = z
  .object({
    comment: CommentSchema,
    touchpoint: z.object({ id: Id, name: z.string() }),
    mentionedAt: Instant,
    seenAt: Instant.nullable(),
  })
  .meta({ id: 'Mention' });
export type Mention = z.output<typeof MentionSchema>;

const mention = /@\[([0-9A-Za-z_-]{8,64})\]/g;

/** A comment in pieces: text, and whom it mentions. */
export function piecesOf(text: string): (string | { userId: string })[] {
  return text.split(mention).map((piece, index) => (index % 2 === 0 ? piece : { userId: piece }));
}

/** Whom a comment mentions, each once, in the order of the text. */
export function mentionedIn(text: string): string[] {
  return [...new Set([...text.matchAll(mention)].map(([, userId = '']) => userId))];
}
