/**
 * Lists as an address holds them: `App*Hotline`, and lists that have a name as `Region*Nord*Süd**Alter*30`. The asterisk
 * stays readable in an address; where a value holds one, it and the percent sign are written as their codes.
 */
export function writeList(values: readonly string[]): string {
  return values.map(escapeValue).join('*');
}

export function readList(text: string): string[] {
  return text.split('*').filter(Boolean).map(unescapeValue);
}

type NamedList = { name: string; values: readonly string[] };

export function writeNamedLists(lists: readonly NamedList[]): string {
  return lists.map(({ name, values }) => writeList([name, ...values])).join('**');
}

/** What has no name or no value is dropped. */
export function readNamedLists(text: string): { name: string; values: string[] }[] {
  return text.split('**').flatMap((part) => {
    const [name, ...values] = readList(part);
    return name === undefined || values.length === 0 ? [] : [{ name, values }];
  });
}

function escapeValue(value: string): string {
  return value.replaceAll('%', '%25').replaceAll('*', '%2A');
}

function unescapeValue(text: string): string {
  return text.replaceAll('%2A', '*').replaceAll('%25', '%');
}
