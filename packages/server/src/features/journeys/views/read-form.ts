import type { ViewForm } from '@anklang/domain';
import type { Services } from '../../../platform/services.ts';
import { findWorkspaceName, listAskedTouchpoints } from './repository.ts';
import { requireOpenForm } from './require-open-form.ts';

/** What whoever holds the link is asked; what the comparison is called inside stays inside. */
export async function readForm({ database, now }: Services, token: string): Promise<ViewForm> {
  const { comparison, side } = await requireOpenForm(database, { token, now: now() });
  const touchpoints = await listAskedTouchpoints(database, [comparison.id]);
  return {
    side,
    organisation: await findWorkspaceName(database, comparison.workspaceId),
    introduction: comparison.introduction,
    language: comparison.language === 'en' ? 'en' : 'de',
    touchpoints: touchpoints.map(({ id, name }) => ({ id, name })),
  };
}
