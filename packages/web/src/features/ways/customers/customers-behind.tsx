import type { QuestionInput, Selection } from '@anklang/domain';
import { createContext, lazy, type ReactNode, Suspense, useContext, useMemo, useState } from 'react';
import { useMay } from '../../../lib/session/index.ts';
import { useQuestion } from '../use-question.ts';

const CustomersDrawer = lazy(() => import('./customers-drawer.tsx'));

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
  const [question] = useQuestion();
  const [asked, setAsked] = useState<CustomersAsked | null>(null);
  const [opened, setOpened] = useState(false);
  const value = useMemo<CustomersBehind>(
    () => ({
      may,
      open: (next) => {
        setAsked(next);
        setOpened(true);
      },
    }),
    [may],
  );
  return (
    <Context value={value}>
      {children}
      {may && asked && (
        <Suspense>
          <CustomersDrawer
            asked={{ ...asked, question: asked.question ?? question }}
            opened={opened}
            onClose={() => setOpened(false)}
          />
        </Suspense>
      )}
    </Context>
  );
}

/** Opens the customers behind a number, where the role may see them. */
export function useCustomersBehind(): CustomersBehind {
  const behind = useContext(Context);
  if (!behind) throw new Error('This part belongs inside CustomersBehindProvider');
  return behind;
}
