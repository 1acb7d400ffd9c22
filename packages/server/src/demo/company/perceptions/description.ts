import type { NewPerceptionSchema, PerceptionQuestion } from '@anklang/domain';
import type { z } from 'zod';
import type { TouchpointKey } from '../company-keys.ts';
import type { PersonKey } from '../people.ts';
import type { SegmentKey } from '../segments.ts';
import type { Words } from '../words.ts';

type Form = z.output<typeof NewPerceptionSchema>;

/** A core form as somebody filled it in, in the first person of whoever meets the touchpoint. */
export type PerceptionDescription = Pick<Form, 'source' | 'level'> &
  Partial<Record<PerceptionQuestion, Words>> & {
    readonly voice: Words;
    readonly segment?: SegmentKey;
    /** Who typed it in. */
    readonly by: PersonKey;
    readonly daysAgo: number;
  };

export type PerceptionsByTouchpoint = Readonly<Partial<Record<TouchpointKey, readonly PerceptionDescription[]>>>;
