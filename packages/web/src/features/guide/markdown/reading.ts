import { createContext, useContext } from 'react';
import type { GuideText } from '../library.ts';

type Reading = {
  /** The file that is read; links in it are meant from there. */
  file: string;
  texts: readonly GuideText[];
  /** In the help beside a page: smaller headings, and no anchors that the page could have too. */
  isAside: boolean;
};

export const ReadingContext = createContext<Reading>({ file: 'docs/guide/', texts: [], isAside: false });

export function useReading(): Reading {
  return useContext(ReadingContext);
}
