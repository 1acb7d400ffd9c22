import { z } from 'zod';
import { PageQuery, pageOf } from '../http/paging.ts';
import { describeRoute } from '../http/route.ts';
import { Id } from '../workspaces/schema.ts';
import { EntryChangeSchema, EntrySchema, NewEntrySchema } from './entry.ts';
import { EntryKindSchema } from './field.ts';

const OfKind = z.object({ workspaceId: Id, kind: EntryKindSchema });
const OneEntry = OfKind.extend({ entryId: Id });
const at = '/api/v1/workspaces/{workspaceId}/entries/{kind}';

/** What touchpoints refer to: phases, segments, systems, brands, products, competitors, goals, guidelines, own classes and fields. */
export const entryRoutes = {
  listEntries: describeRoute({
    name: 'listEntries',
    method: 'GET',
    path: at,
    access: 'touchpoint.read',
    summary: 'Entries of one kind',
    params: OfKind,
    query: PageQuery,
    response: pageOf(EntrySchema),
  }),
  addEntry: describeRoute({
    name: 'addEntry',
    method: 'POST',
    path: at,
    access: 'touchpoint.manage',
    summary: 'Add an entry',
    params: OfKind,
    body: NewEntrySchema,
    response: EntrySchema,
    status: 201,
  }),
  changeEntry: describeRoute({
    name: 'changeEntry',
    method: 'PATCH',
    path: `${at}/{entryId}`,
    access: 'touchpoint.manage',
    summary: 'Change an entry',
    params: OneEntry,
    body: EntryChangeSchema,
    response: EntrySchema,
  }),
  removeEntry: describeRoute({
    name: 'removeEntry',
    method: 'DELETE',
    path: `${at}/{entryId}`,
    access: 'touchpoint.manage',
    summary: 'Remove an entry, also from the touchpoints that refer to it',
    params: OneEntry,
  }),
} as const;
