import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './customers.module.css';
import { type CustomersAsked, useCustomersBehind } from './customers-behind.tsx';

/** A number that opens the customers behind it; for roles that may not see them, just the number. */
export function CustomersBehindButton({ children, ...asked }: CustomersAsked & { children: ReactNode }) {
  const { t } = useTranslation('ways');
  const { may, open } = useCustomersBehind();
  if (!may) return children;
  const words = t('customers.openOf', { what: asked.title });
  return (
    <UnstyledButton className={classes['behind']} fz="inherit" title={words} onClick={() => open(asked)}>
      {children}
      <VisuallyHidden>, {words}</VisuallyHidden>
    </UnstyledButton>
  );
}
