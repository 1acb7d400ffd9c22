import type { Survey } from '@anklang/domain';

/** The wave imported last over all surveys. */
export function latestWave(surveys: readonly Survey[]) {
  const waves = surveys.flatMap((survey) =>
    survey.waves.map((wave) => ({
      surveyName: survey.name,
      waveName: wave.name,
      respondents: wave.respondents,
      importedAt: wave.importedAt,
    })),
  );
  return waves.reduce<(typeof waves)[number] | null>(
    (latest, wave) => (latest === null || wave.importedAt > latest.importedAt ? wave : latest),
    null,
  );
}
