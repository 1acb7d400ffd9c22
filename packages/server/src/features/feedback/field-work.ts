import type { FieldWork } from '@anklang/domain';

export type FieldDates = { fieldFrom: string | null; fieldTo: string | null };

export function fieldWorkOf({ fieldFrom, fieldTo }: FieldDates): FieldWork | null {
  return fieldFrom !== null && fieldTo !== null ? { from: fieldFrom, to: fieldTo } : null;
}

export function fieldDatesOf(fieldWork: FieldWork | null): FieldDates {
  return { fieldFrom: fieldWork?.from ?? null, fieldTo: fieldWork?.to ?? null };
}
