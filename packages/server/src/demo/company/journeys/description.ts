import type { LaneKind, MapState } from '@anklang/domain';
import type { ProductKey } from '../brands.ts';
import type { DepartmentKey, TouchpointKey } from '../company-keys.ts';
import type { PhaseKey, SystemKey } from '../entries.ts';
import type { SegmentKey } from '../segments.ts';
import type { Words } from '../words.ts';

type TextLane = Exclude<LaneKind, 'level' | 'systems' | 'owner' | 'own'>;
type Texts = Readonly<Partial<Record<TextLane, Words>>>;
/** As it is and as it should be, on the zero line. */
type Levels = readonly [asIs: number, toBe: number];

export type StepDescription = {
  readonly name: Words;
  readonly phase: PhaseKey;
  readonly at: readonly TouchpointKey[];
  /** The journey this step opens into. */
  readonly opens?: string;
  /** The beginning of a branch. */
  readonly isBranch?: boolean;
  readonly owner?: DepartmentKey;
  readonly systems?: readonly SystemKey[];
  readonly levels: Levels;
  readonly texts: Texts;
  /** What single personas say and feel differently. */
  readonly personas?: Readonly<Partial<Record<SegmentKey, { readonly levels?: Levels; readonly texts?: Texts }>>>;
};

export type JourneyDescription = {
  readonly name: Words;
  readonly description: Words;
  readonly product?: ProductKey;
  readonly state: MapState;
  readonly daysAgo: number;
  readonly personas: readonly { readonly segment: SegmentKey; readonly scenario: Words; readonly goal: Words }[];
  readonly steps: readonly StepDescription[];
  /** By place in `steps`. */
  readonly ways?: readonly { readonly from: number; readonly to: number; readonly name: Words }[];
  /** How it was drawn before the curve as it should be, kept under a name. */
  readonly kept?: { readonly name: Words; readonly note: Words; readonly daysAgo: number };
  /** In how many days it should be as drawn. */
  readonly dueInDays: number;
};
