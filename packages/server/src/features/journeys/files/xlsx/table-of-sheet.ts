import type { SheetRows } from '../../../feedback/index.ts';
import { means, type SheetWord } from './columns.ts';
import { readValueText } from './value-text.ts';

export type Row = {
  isEmpty: boolean;
  /** What stands in the column that means this; empty where there is none. */
  text(word: SheetWord): string;
  at(column: number): string;
};

export type Table = { head: string[]; has(word: SheetWord): boolean; rows: Row[] };

/** A sheet with a row of headings. One that is not there is empty. */
export function tableOf(sheet: SheetRows | undefined): Table {
  const all = sheet?.rows ?? [];
  const start = all.findIndex((row) => row.some((cell) => cell.trim() !== ''));
  const head = (start < 0 ? [] : all[start]!).map((cell) => readValueText(cell));
  const places = new Map<SheetWord, number>();
  const placeOf = (word: SheetWord) => {
    const known = places.get(word);
    if (known !== undefined) return known;
    const place = head.findIndex((cell) => means(cell, word));
    places.set(word, place);
    return place;
  };
  return {
    head,
    has: (word) => placeOf(word) >= 0,
    rows: (start < 0 ? [] : all.slice(start + 1)).map((cells) => ({
      isEmpty: cells.every((cell) => cell === ''),
      text: (word) => readValueText(cells[placeOf(word)] ?? ''),
      at: (column) => readValueText(cells[column] ?? ''),
    })),
  };
}
