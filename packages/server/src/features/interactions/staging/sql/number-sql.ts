import { quoted } from './quote.ts';

const numberForm = quoted('[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d{1,3})?');
const commaForm = quoted('[+-]?(?:\\d+|\\d{1,3}(?:\\.\\d{3})+)?,\\d+');

/** A cell as a number, read as `numberOf` does; null where it is none. With a decimal comma `1.234,5` is 1234.5. */
export function numberSql(cell: string, decimal: '.' | ','): string {
  const plain = `CASE WHEN regexp_full_match(${cell}, ${numberForm}) THEN try_cast(${cell} AS DOUBLE) END`;
  if (decimal === '.') return plain;
  const withPoint = `replace(replace(${cell}, '.', ''), ',', '.')`;
  return `CASE WHEN regexp_full_match(${cell}, ${commaForm}) THEN try_cast(${withPoint} AS DOUBLE) ELSE ${plain} END`;
}
