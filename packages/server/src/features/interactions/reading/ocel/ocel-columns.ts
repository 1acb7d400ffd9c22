/** Columns under which the parts of an OCEL 2.0 log are mapped; attributes of events keep their own names. */
export const ocelType = 'ocel:type';
export const ocelTime = 'ocel:time';
const ofObject = 'ocel:object:';

/** The column that holds the id of an event's object of this type. */
export function columnOfObject(type: string): string {
  return `${ofObject}${type}`;
}

/** The object type whose ids a column holds; null for any other column. */
export function objectTypeOf(column: string): string | null {
  return column.startsWith(ofObject) ? column.slice(ofObject.length) : null;
}
