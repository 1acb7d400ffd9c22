import { foldText, resources } from '@anklang/domain';

/** The words of sheets and columns, by what they mean. */
export type SheetWord = keyof (typeof resources)['de']['journeyFiles']['sheet'];

/** Does this heading say that, in any language? */
export function means(text: string, word: SheetWord): boolean {
  const folded = foldText(text);
  return Object.values(resources).some(({ journeyFiles }) => foldText(journeyFiles.sheet[word]) === folded);
}

/** Columns of the first sheet that are no lanes. */
export const stepColumns = [
  'number',
  'step',
  'phase',
  'touchpoints',
  'asIs',
  'toBe',
  'until',
  'begins',
  'opens',
  'touchpointIds',
  'opensId',
] as const satisfies readonly SheetWord[];

/** No spreadsheet opens a file with more signs in one cell. */
export const longestCell = 32_767;

export const fileVersion = 1;
