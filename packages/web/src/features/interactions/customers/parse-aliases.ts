import { interactionLimits } from '@anklang/domain';

type AliasPair = { alias: string; customer: string };
type AliasFault = { line: number; code: 'cells' | 'same' | 'long' };
export type ParsedAliases = { pairs: AliasPair[]; faults: AliasFault[]; hasHeader: boolean };

const headings = /^(alias|aliases|weitere kennung|kennung|kunde|customer|id|kundennummer|customer id)$/i;

/** Reads two columns as they are pasted from a table or a small CSV; what does not fit is named by its line. */
export function parseAliases(text: string): ParsedAliases {
  const pairs = new Map<string, string>();
  const faults: AliasFault[] = [];
  let hasHeader = false;
  for (const [index, row] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    if (row.trim() === '') continue;
    const [alias = '', customer = '', ...more] = splitRow(row);
    if (pairs.size === 0 && faults.length === 0 && !hasHeader && headings.test(alias) && headings.test(customer)) {
      hasHeader = true;
      continue;
    }
    const line = index + 1;
    if (alias === '' || customer === '' || more.some((cell) => cell !== '')) faults.push({ line, code: 'cells' });
    else if (alias === customer) faults.push({ line, code: 'same' });
    else if (Math.max(alias.length, customer.length) > interactionLimits.customer) faults.push({ line, code: 'long' });
    else pairs.set(alias, customer);
  }

  return { pairs: [...pairs].map(([alias, customer]) => ({ alias, customer })), faults, hasHeader };
}

/** By tab where there is one, else by semicolon, else by comma; quotation marks around a cell go. */
function splitRow(row: string): string[] {
  const separator = ['\t', ';', ','].find((candidate) => row.includes(candidate)) ?? ';';
  return row.split(separator).map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .trim(),
  );
}
