import type { DepartmentKey } from './company-keys.ts';
import type { Described, Words } from './words.ts';

export const companyName: Words = { de: 'Auenbrücker Bank', en: 'Auenbrück Bank' };

export const departments: Described<DepartmentKey, Words> = {
  branches: { de: 'Filialen', en: 'Branches' },
  advice: { de: 'Beratung', en: 'Advice' },
  service: { de: 'Kundenservice', en: 'Customer service' },
  digital: { de: 'Digitale Wege', en: 'Digital channels' },
  credit: { de: 'Kreditabteilung', en: 'Lending' },
  accounting: { de: 'Rechnungswesen', en: 'Accounting' },
  marketing: { de: 'Marketing', en: 'Marketing' },
  sales: { de: 'Vertrieb und Partner', en: 'Sales and partners' },
  operations: { de: 'Betrieb', en: 'Operations' },
  people: { de: 'Personal', en: 'People' },
  purchasing: { de: 'Einkauf', en: 'Purchasing' },
};
