import type { Role } from '@anklang/domain';
import type { DepartmentKey } from './company-keys.ts';

type Person = { readonly name: string; readonly role: Role; readonly departments: readonly DepartmentKey[] };

/** Who works with Anklang at the bank. All of them are made up; so are their addresses. */
export const people = {
  manager: { name: 'Maren Vossbeck', role: 'touchpointManager', departments: [] },
  analyst: { name: 'Nora Feldkamp', role: 'analyst', departments: [] },
  board: { name: 'Peter Rasch', role: 'viewer', departments: [] },
  branches: { name: 'Thomas Ehlers', role: 'editor', departments: ['branches'] },
  advice: { name: 'Iris Kamphausen', role: 'editor', departments: ['advice'] },
  service: { name: 'Selma Yıldız', role: 'editor', departments: ['service'] },
  digital: { name: 'Jana Petrova', role: 'editor', departments: ['digital'] },
  credit: { name: 'Henning Sörensen', role: 'editor', departments: ['credit'] },
  accounting: { name: 'Rolf Hinrichs', role: 'editor', departments: ['accounting'] },
  marketing: { name: 'Ben Achterberg', role: 'editor', departments: ['marketing'] },
  sales: { name: 'Katrin Lautenbach', role: 'editor', departments: ['sales'] },
  operations: { name: 'Uwe Brinkmeyer', role: 'editor', departments: ['operations', 'purchasing'] },
  people: { name: 'Aylin Demir', role: 'editor', departments: ['people'] },
} as const satisfies Record<string, Person>;

export type PersonKey = keyof typeof people;
