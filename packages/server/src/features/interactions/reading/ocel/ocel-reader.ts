/** What an OCEL 2.0 log consists of, in the order of its file; anything may be missing or refer to nothing. */
export interface OcelReader {
  /** `key` is how relations name the event. */
  event(event: OcelEvent): void;
  /** An event had to do with an object. */
  relation(key: string, objectId: string): void;
  object(id: string, type: string): void;
}

export type OcelEvent = {
  key: string;
  line: number;
  type: string | null;
  time: string | null;
  /** Value of an attribute by its name. */
  attributes: ReadonlyMap<string, string>;
};
