import type { JourneyMapContent } from '@anklang/domain';

/** What was restored, and the map as it was before, to go back to. */
export type Restored = { name: string; before: JourneyMapContent };
