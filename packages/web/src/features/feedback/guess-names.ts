/** Names to begin with, from the file's name: "2017_SFO_Customer_Survey.csv" is the wave 2017 of "SFO Customer Survey". */
export function guessNames(fileName: string): { survey: string; wave: string } {
  const base = fileName
    .replace(/\.[a-z0-9]+$/i, '')
    .replaceAll(/[_\s]+/g, ' ')
    .trim();
  const year = /(?<!\d)(?:19|20)\d\d(?:[- ]?(?:Q[1-4]|H[12]|0[1-9]|1[0-2])(?!\d))?(?!\d)/i.exec(base)?.[0];
  if (!year) return { survey: base, wave: base };
  const survey = base
    .replace(year, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[\s-]+|[\s-]+$/g, '');

  return { survey: survey || base, wave: year };
}
