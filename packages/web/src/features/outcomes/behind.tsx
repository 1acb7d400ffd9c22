import type { ReactNode } from 'react';
import { type CustomersAsked, CustomersBehindButton } from '../ways/index.ts';

type Props = CustomersAsked & { children: ReactNode; disabled?: boolean };

/** A number that opens the customers behind it, unless there are none to open. */
export function Behind({ children, disabled = false, ...asked }: Props) {
  return disabled ? children : <CustomersBehindButton {...asked}>{children}</CustomersBehindButton>;
}
