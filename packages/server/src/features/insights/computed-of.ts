import type { Services } from '../../platform/services.ts';
import { type Computed, openComputed } from './computed.ts';

const opened = new WeakMap<Services, Computed>();

/** One pool of threads for whoever asks for what is computed of waves; closed when the server stops. */
export function computedOf(services: Services): Computed {
  const before = opened.get(services);
  if (before) return before;

  const computed = openComputed();
  opened.set(services, computed);
  services.onStop(() => computed.pool.close());
  return computed;
}
