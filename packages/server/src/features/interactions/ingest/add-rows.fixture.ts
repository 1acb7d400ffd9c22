import { type Interaction, routes } from '@anklang/domain';
import { expect } from 'vitest';
import type { Client } from '../../../testing/index.ts';

export type MadeRow = Partial<Interaction>;

/** Adds interactions through the front door; what is not said is made up. */
export async function addRows(client: Client, workspaceId: string, rows: readonly MadeRow[]): Promise<void> {
  const body = rows.map((row, place) => ({
    customer: `c${place}`,
    touchpoint: 'Newsletter',
    time: new Date(Date.UTC(2026, 2, 1, 8, place)).toISOString(),
    ...row,
  }));
  const reply = await client.call(routes.addInteractions, { params: { workspaceId }, body: JSON.stringify(body) });
  expect(reply.json(), reply.body).toMatchObject({ accepted: rows.length, rejected: [] });
}
