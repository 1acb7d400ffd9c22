import { useMediaQuery } from '@mantine/hooks';

/** Too narrow for a grid: the steps stand below each other. */
export function useIsNarrow(): boolean {
  return useMediaQuery('(max-width: 48em)', window.innerWidth < 768);
}
