import type { DemoPart } from './demo-part.ts';
import { type FilledDemo, fillDemo } from './fill-demo.ts';
import { makeDemoWorkspace } from './make-demo-workspace.ts';

/** Makes the workspace of an example and fills it, for a caller who waits for it. */
export async function loadDemo(
  asked: Omit<DemoPart, 'workspaceId' | 'requestId' | 'workId'>,
): Promise<FilledDemo & { name: string }> {
  const { services } = asked;
  const requestId = services.newId();
  const { id, name } = await services.database
    .transaction()
    .execute((transaction) => makeDemoWorkspace(transaction, { ...asked, requestId }));
  const filled = await fillDemo({ ...asked, workspaceId: id, requestId, workId: `demo-${id}` });
  return { ...filled, name };
}
