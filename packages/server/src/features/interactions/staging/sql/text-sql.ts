import { quoted } from './quote.ts';

// Everything but control characters and blanks, then the blanks that JavaScript's `trim` takes off.
const seen =
  '!-~\\x{a1}-\\x{167f}\\x{1681}-\\x{1fff}\\x{200b}-\\x{2027}\\x{202a}-\\x{202e}\\x{2030}-\\x{205e}\\x{2060}-\\x{2fff}\\x{3001}-\\x{fefe}\\x{ff00}-\\x{10ffff}';
/** Inside a class of a regular expression. */
export const blanks =
  '\\x{20}\\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}';
const clean = quoted(`[${seen}](?:[${seen}${blanks}]*[${seen}])?`);
const controls = quoted('[\\x00-\\x1f\\x7f-\\x{9f}]+');
const ends = quoted(`^[${blanks}]+|[${blanks}]+$`);

/**
 * A cell without surrounding blanks and control characters; a run of these inside is one blank. Null when nothing is left.
 * Nearly every cell is clean already: one match finds that out, a twentieth of what trimming by a list of signs costs.
 */
export function cleanSql(cell: string): string {
  const mended = `regexp_replace(regexp_replace(${cell}, ${controls}, ' ', 'g'), ${ends}, '', 'g')`;
  return `CASE WHEN regexp_full_match(${cell}, ${clean}) THEN ${cell} ELSE nullif(${mended}, '') END`;
}
