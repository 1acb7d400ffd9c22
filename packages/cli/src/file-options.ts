import type { FileFormat } from '@anklang/domain';
import type { Arguments, Options } from './arguments.ts';

const delimiters = { ',': ',', ';': ';', '|': '|', tab: '\t', '\t': '\t' } as const;

/** Options with which a person overrules what is detected of a file. */
export const fileOptions = {
  delimiter: { kind: 'oneOf', allowed: [',', ';', '|', 'tab'] },
  'text-encoding': { kind: 'oneOf', allowed: ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] },
  decimal: { kind: 'oneOf', allowed: ['.', ','] },
  sheet: { kind: 'text' },
} as const satisfies Options;

export function toldFormat({ values }: Arguments): FileFormat {
  const delimiter = delimiters[values.get('delimiter') as keyof typeof delimiters];
  const told = {
    delimiter,
    encoding: values.get('text-encoding') as FileFormat['encoding'],
    decimal: values.get('decimal') as FileFormat['decimal'],
    sheet: values.get('sheet'),
  };
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined));
}
