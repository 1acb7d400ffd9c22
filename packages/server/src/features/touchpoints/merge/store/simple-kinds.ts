import type { MergedKind } from '@anklang/domain';
import type { Tables } from '../../../../platform/database/tables.ts';

/** Tables of which every row of the one touchpoint becomes a row of the other, as it is. */
export const simpleKinds = {
  wave: 'waveTouchpoint',
  perception: 'perception',
  comment: 'comment',
  evidence: 'evidence',
  request: 'touchpointRequest',
  relevanceJudgement: 'relevanceJudgement',
  decision: 'lifecycleDecision',
  nameRule: 'touchpointRule',
  alias: 'touchpointAlias',
} as const satisfies Partial<Record<MergedKind, keyof Tables>>;
