import { fail } from '@anklang/domain';

/** Refuses a code that stands for no currency. */
export function requireCurrency(code: string | undefined): void {
  if (code === undefined || Intl.supportedValuesOf('currency').includes(code)) return;

  throw fail('request_invalid', { issues: [{ path: 'body.currency', message: code }] });
}
