import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';

export type FieldProblem = 'required' | 'emailInvalid' | 'passwordShort' | 'tooLong';
type Texts = Record<string, unknown>;

/** Why the contract would refuse each field; the first reason per field. */
export function checkFields(schema: z.ZodType, values: Texts): Record<string, FieldProblem> {
  const parsed = schema.safeParse(values);
  const problems: Record<string, FieldProblem> = {};
  for (const issue of parsed.error?.issues ?? []) {
    const field = String(issue.path[0] ?? '');
    if (!(field in problems)) problems[field] = problemOf(issue, values[field]);
  }
  return problems;
}

function problemOf(issue: z.core.$ZodIssue, value: unknown): FieldProblem {
  if (value === undefined || (typeof value === 'string' && value.trim() === '')) return 'required';
  if (Array.isArray(value) && value.length === 0) return 'required';
  if (issue.code === 'too_big') return 'tooLong';
  if (issue.code === 'too_small') return 'passwordShort';
  if (issue.code === 'invalid_format') return 'emailInvalid';
  return 'required';
}

/**
 * State of a form that is checked against the contract before it is sent. The first wrong field takes the focus.
 * Fields are named like the schema's keys.
 */
export function useForm<T extends Texts>(options: { initial: T; schema: z.ZodType; onSubmit: (values: T) => void }) {
  const { t } = useTranslation('workspaces');
  const [values, setValues] = useState(options.initial);
  const [problems, setProblems] = useState<Record<string, FieldProblem>>({});
  const set = <K extends keyof T>(field: K, value: T[K]) => {
    setValues((before) => ({ ...before, [field]: value }));
    setProblems(({ [field as string]: _, ...others }) => others);
  };
  return {
    values,
    set,
    reset: () => setValues(options.initial),
    errorOf: (field: keyof T & string) => {
      const problem = problems[field];
      return problem ? t(`fields.${problem}`) : undefined;
    },
    /** For text inputs: value, change and error in one. */
    text: (field: keyof T & string) => {
      const problem = problems[field];
      return {
        name: field,
        value: String(values[field] ?? ''),
        onChange: (event: { currentTarget: { value: string } }) =>
          set(field, event.currentTarget.value as T[typeof field]),
        error: problem ? t(`fields.${problem}`) : undefined,
      };
    },
    submit: (event: FormEvent<HTMLFormElement>) => {
      event.preventDefault();
      const found = checkFields(options.schema, values);
      setProblems(found);
      const first = Object.keys(found)[0];
      if (first === undefined) return options.onSubmit(values);
      const input = event.currentTarget.elements.namedItem(first);
      if (input instanceof HTMLElement) input.focus();
    },
  };
}
