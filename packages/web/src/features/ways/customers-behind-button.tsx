import { UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { type CustomersAsked, useCustomersBehind } from './customers-behind.tsx';

/** A number that opens the customers behind it; for roles that may not see them, just the number. */
export function CustomersBehindButton({ children, ...asked }: CustomersAsked & { children: ReactNode }) {
  const { may, open } = useCustomersBehind();
  if (!may) return children;
  return <UnstyledButton onClick={() => open(asked)}>{children}</UnstyledButton>;
}
