import type { TouchpointKey } from '../company-keys.ts';
import { adviceTouchpoints } from './advice.ts';
import { branchTouchpoints } from './branches.ts';
import { collaboratorTouchpoints } from './collaborators.ts';
import type { TouchpointDescription } from './description.ts';
import { digitalTouchpoints } from './digital.ts';
import { lendingTouchpoints } from './lending.ts';
import { letterTouchpoints } from './letters.ts';
import { marketingTouchpoints } from './marketing.ts';
import { serviceTouchpoints } from './service.ts';

/** Every touchpoint of the bank, as people meet it. */
export const touchpointDescriptions: Readonly<Record<TouchpointKey, TouchpointDescription>> = {
  ...branchTouchpoints,
  ...adviceTouchpoints,
  ...serviceTouchpoints,
  ...digitalTouchpoints,
  ...marketingTouchpoints,
  ...lendingTouchpoints,
  ...letterTouchpoints,
  ...collaboratorTouchpoints,
};
