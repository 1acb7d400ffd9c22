type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The entries that say something: a field that is not sent stays as it is. */
export function definedOf<T extends object>(change: T): Defined<T> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Defined<T>;
}
