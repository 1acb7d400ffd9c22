import type { RejectedInteraction } from '@anklang/domain';
import { createCsvScanner, defaultLimits, detectEncoding } from '../../../feedback/index.ts';
import { rejectedLimit } from '../../reading/rejected-limit.ts';
import { readPieces } from '../../reading/unpack-file.ts';
import { unpackedLimit } from '../../reading/unpacked-limit.ts';
import { openRowWriter } from './row-writer.ts';
import { shareOf } from './share-of.ts';
import type { WriteRowsInput, WrittenRows } from './write-rows.ts';

/** Reads a delimited text the forgiving way, in any encoding. */
export async function rewriteCsv(
  input: WriteRowsInput,
  { onProgress }: { onProgress(share: number): void },
): Promise<WrittenRows> {
  const { dialect, hintLine, width, places, encoding: told } = input.csv!;
  const pieces = () => readPieces(input, unpackedLimit(input));
  const encoding = told ?? (await detectEncoding(pieces()));
  const broken: RejectedInteraction[] = [];
  let brokenCount = 0;
  let hint = hintLine;
  let header = true;
  const kept: (string | null)[] = places.map(() => null);
  const writer = openRowWriter(input.target, input.columns);
  try {
    const scanner = createCsvScanner({
      dialect,
      limits: defaultLimits,
      onRow(cells, line) {
        if (hint) hint = false;
        else if (header) header = false;
        else if (fits(cells, width)) {
          for (let at = 0; at < places.length; at++) kept[at] = cells[places[at]!]!;
          writer.write(line, kept);
        } else if (brokenCount++ < rejectedLimit) {
          broken.push({ line, code: 'cellsMissing', detail: `${cells.length}/${width}` });
        }
      },
    });
    const decoder = new TextDecoder(encoding);
    let passed = 0;
    for await (const piece of pieces()) {
      scanner.write(decoder.decode(piece, { stream: true }));
      passed += piece.length;
      onProgress(shareOf(passed, input));
    }
    scanner.write(decoder.decode());
    scanner.end();
    return { rows: writer.end(), broken, brokenCount };
  } finally {
    writer.close();
  }
}

/** Cells behind the last column may only be empty. */
function fits(cells: readonly string[], width: number): boolean {
  return cells.length === width || (cells.length > width && cells.slice(width).every((cell) => cell.trim() === ''));
}
