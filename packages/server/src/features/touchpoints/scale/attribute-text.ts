import type { ServiceAttribute } from '@anklang/domain';

const between = ' :: ';

/** `Wartezeit :: 5 min :: 8 min`: what it is, what it should be, what it is now. */
export function writeAttribute({ name, target, actual }: ServiceAttribute): string {
  const parts = [name, target, actual].map((part) => part.replace(/\\/g, '\\\\').replace(/:(?=:)|(?<=:):/g, '\\:'));
  while (parts.at(-1) === '') parts.pop();
  return parts.join(between);
}

export function readAttribute(text: string): ServiceAttribute {
  const [name = '', target = '', ...rest] = ` ${text} `
    .split(between)
    .map((part) => part.trim().replace(/\\([\\:])/g, '$1'));
  return { name, target, actual: rest.join(between) };
}
