import type { EntryBodies } from '@anklang/domain';
import type { EntryTable } from '../../../platform/database/tables.ts';
import { bodyOf } from '../entries/present-entry.ts';
import type { Rule } from './stand-of.ts';

export function rulesOf(brand: EntryTable): Rule[] {
  return (bodyOf(brand) as EntryBodies['brand']).rules;
}
