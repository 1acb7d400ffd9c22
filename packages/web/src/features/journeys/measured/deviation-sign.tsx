import type { MapDeviation } from '@anklang/domain';
import { IconArrowsShuffle, IconPlayerSkipForward, IconRepeat, IconSquareRoundedPlus } from '@tabler/icons-react';

const icons = {
  skipped: IconPlayerSkipForward,
  repeated: IconRepeat,
  outOfOrder: IconArrowsShuffle,
  foreign: IconSquareRoundedPlus,
} as const satisfies Record<MapDeviation['kind'], unknown>;

/** The sign of a deviation; the words stand beside it. */
export function DeviationSign({ kind, size = 16 }: { kind: MapDeviation['kind']; size?: number }) {
  const Icon = icons[kind];
  return <Icon size={size} stroke={1.8} aria-hidden style={{ flex: 'none' }} />;
}
