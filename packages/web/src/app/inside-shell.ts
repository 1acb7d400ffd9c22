import { createContext } from 'react';

/** Is there already a main landmark and a navigation around this? */
export const InsideShell = createContext(false);
