import type { QuestionInput, Selection } from '@anklang/domain';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { useMay } from '../../lib/session/index.ts';

/** Whose customers are wanted; `title` says it in words. Without a question, that of the address. */
export type CustomersAsked = {
  selection: Selection;
  title: string;
  question?: QuestionInput | undefined;
  /** As asked for breaks. */
  quietDays?: number | undefined;
};

type CustomersBehind = { may: boolean; open: (asked: CustomersAsked) => void };

const Context = createContext<CustomersBehind | null>(null);

/** Wrap a page in it once: it holds the drawer with the customers behind a number. */
export function CustomersBehindProvider({ children }: { children: ReactNode }) {
  const may = useMay('customer.read');
  const value = useMemo<CustomersBehind>(() => ({ may, open: () => undefined }), [may]);
  return <Context value={value}>{children}</Context>;
}

/** Opens the customers behind a number, where the role may see them. */
export function useCustomersBehind(): CustomersBehind {
  const behind = useContext(Context);
  if (!behind) throw new Error('This part belongs inside CustomersBehindProvider');
  return behind;
}
