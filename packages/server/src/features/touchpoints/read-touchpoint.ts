import { fail, type Touchpoint } from '@anklang/domain';
import type { Services } from '../../platform/services.ts';
import { presentTouchpoint } from './present.ts';
import { findTouchpoint } from './repository.ts';

export async function readTouchpoint(
  { database }: Services,
  asked: { workspaceId: string; touchpointId: string },
): Promise<Touchpoint> {
  const touchpoint = await findTouchpoint(database, asked);
  if (!touchpoint) throw fail('not_found', {});

  return presentTouchpoint(touchpoint);
}
