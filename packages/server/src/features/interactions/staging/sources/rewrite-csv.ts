import type { RejectedInteraction } from '@anklang/domain';
import {
  type CsvDialect,
  createCsvScanner,
  defaultLimits,
  detectEncoding,
  type TextEncoding,
} from '../../../feedback/index.ts';
import { readPieces } from '../../reading/unpack-file.ts';
import { rejectedLimit } from '../rejected-limit.ts';
import { openRowWriter } from './row-writer.ts';

export type RewriteCsv = {
  path: string;
  packed: boolean;
  size: number;
  unpackedLimit: number;
  /** Told by a person; detected over the whole file otherwise. */
  encoding: TextEncoding | null;
  dialect: CsvDialect;
  hintLine: boolean;
  width: number;
  /** Names and places of the columns to keep. */
  columns: readonly string[];
  places: readonly number[];
  target: string;
};

export type RewrittenCsv = { rows: number; broken: RejectedInteraction[]; brokenCount: number };

/** Reads a delimited text the forgiving way, in any encoding, and writes down its rows for the engine. */
export async function rewriteCsv(
  options: RewriteCsv,
  { onProgress }: { onProgress(share: number): void },
): Promise<RewrittenCsv> {
  const { width, places } = options;
  const pieces = () => readPieces(options, options.unpackedLimit);
  const encoding = options.encoding ?? (await detectEncoding(pieces()));
  const writer = openRowWriter(options.target, options.columns);
  const broken: RejectedInteraction[] = [];
  let brokenCount = 0;
  let hint = options.hintLine;
  let header = true;
  const kept: (string | null)[] = places.map(() => null);
  const scanner = createCsvScanner({
    dialect: options.dialect,
    limits: { ...defaultLimits, rows: Number.POSITIVE_INFINITY },
    onRow(cells, line) {
      if (hint) hint = false;
      else if (header) header = false;
      else if (
        cells.length < width ||
        (cells.length > width && cells.slice(width).some((cell) => cell.trim() !== ''))
      ) {
        if (brokenCount++ < rejectedLimit)
          broken.push({ line, code: 'cellsMissing', detail: `${cells.length}/${width}` });
      } else {
        for (let at = 0; at < places.length; at++) kept[at] = cells[places[at]!]!;
        writer.write(line, kept);
      }
    },
  });
  try {
    const decoder = new TextDecoder(encoding);
    let passed = 0;
    for await (const piece of pieces()) {
      scanner.write(decoder.decode(piece, { stream: true }));
      passed += piece.length;
      onProgress(options.packed ? 1 - 1 / (1 + passed / (options.size * 4)) : passed / options.size);
    }
    scanner.write(decoder.decode());
    scanner.end();
  } catch (error) {
    writer.end();
    throw error;
  }
  return { rows: writer.end(), broken, brokenCount };
}
