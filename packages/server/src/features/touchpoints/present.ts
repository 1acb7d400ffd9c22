import type { Touchpoint } from '@anklang/domain';
import type { TouchpointTable } from '../../platform/database/tables.ts';

export function presentTouchpoint({ workspaceId: _workspaceId, foundIn, ...row }: TouchpointTable): Touchpoint {
  return { ...row, foundIn: foundIn as Touchpoint['foundIn'] };
}
