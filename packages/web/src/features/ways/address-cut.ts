import type { JourneyCut } from '@anklang/domain';

/** What is one way, as the address holds it: `session`, or the silence that ends a way as `30min`, `12h`, `7d`. */
export function writeCut(cut: JourneyCut | undefined): string | undefined {
  if (!cut || cut.by === 'customer') return undefined;
  if (cut.by === 'session') return 'session';
  const minutes = cut.quietMinutes;
  if (minutes % 1440 === 0) return `${minutes / 1440}d`;
  if (minutes % 60 === 0) return `${minutes / 60}h`;
  return `${minutes}min`;
}

const units = { min: 1, h: 60, d: 1440 } as const;

export function readCut(text: string): JourneyCut | undefined {
  if (text === 'session') return { by: 'session' };
  const [, number, unit] = /^(\d+(?:\.\d+)?)(min|h|d)$/.exec(text) ?? [];
  if (number === undefined) return undefined;
  return { by: 'inactivity', quietMinutes: Number(number) * units[unit as keyof typeof units] };
}
