import { z } from 'zod';
import { PageQuery, pageOf } from '../http/paging.ts';
import { describeRoute } from '../http/route.ts';
import { Id } from '../workspaces/schema.ts';
import { CommentSchema, MentionSchema, NewCommentSchema } from './comment.ts';

const InWorkspace = z.object({ workspaceId: Id });
const OneTouchpoint = InWorkspace.extend({ touchpointId: Id });
const OneComment = OneTouchpoint.extend({ commentId: Id });
const at = '/api/v1/workspaces/{workspaceId}';
const comments = `${at}/touchpoints/{touchpointId}/comments` as const;

/** Talk about a touchpoint: one changes only what one wrote oneself; who coordinates may remove what others wrote. */
export const commentRoutes = {
  listComments: describeRoute({
    name: 'listComments',
    method: 'GET',
    path: comments,
    access: 'touchpoint.read',
    summary: 'Comments on a touchpoint, newest first',
    params: OneTouchpoint,
    query: PageQuery,
    response: pageOf(CommentSchema),
  }),
  addComment: describeRoute({
    name: 'addComment',
    method: 'POST',
    path: comments,
    access: 'comment.write',
    summary: 'Comment on a touchpoint',
    params: OneTouchpoint,
    body: NewCommentSchema,
    response: CommentSchema,
    status: 201,
  }),
  changeComment: describeRoute({
    name: 'changeComment',
    method: 'PATCH',
    path: `${comments}/{commentId}`,
    access: 'comment.write',
    summary: 'Change an own comment',
    params: OneComment,
    body: NewCommentSchema,
    response: CommentSchema,
  }),
  removeComment: describeRoute({
    name: 'removeComment',
    method: 'DELETE',
    path: `${comments}/{commentId}`,
    access: 'comment.write',
    summary: 'Remove an own comment, or that of somebody else where the role manages touchpoints',
    params: OneComment,
  }),
  listMyMentions: describeRoute({
    name: 'listMyMentions',
    method: 'GET',
    path: `${at}/mentions`,
    access: 'touchpoint.read',
    summary: 'Comments that mention the caller: unseen ones first, then newest first',
    params: InWorkspace,
    query: PageQuery,
    response: pageOf(MentionSchema).extend({ unseen: z.int() }),
  }),
  seeMentions: describeRoute({
    name: 'seeMentions',
    method: 'POST',
    path: `${at}/mentions/seen`,
    access: 'touchpoint.read',
    summary: 'Say which mentions the caller has seen',
    params: InWorkspace,
    body: z.object({ commentIds: z.array(Id).min(1).max(200) }),
    response: z.object({ unseen: z.int() }),
  }),
} as const;
