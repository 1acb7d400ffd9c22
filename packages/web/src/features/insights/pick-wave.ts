import type { Survey } from '@anklang/domain';

export type PickedWave = { survey: Survey; wave: Survey['waves'][number] };

/** The wave of the address, or the one imported last. */
export function pickWave(surveys: readonly Survey[], waveId: string | undefined): PickedWave | null {
  const all = surveys.flatMap((survey) => survey.waves.map((wave) => ({ survey, wave })));
  const asked = all.find(({ wave }) => wave.id === waveId);
  const newest = all.toSorted((a, b) => b.wave.importedAt.localeCompare(a.wave.importedAt))[0];

  return asked ?? newest ?? null;
}
