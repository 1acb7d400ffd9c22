/** A piece of SQL with the values bound in it. Values never stand in its text. */
export type Sql = { readonly pieces: readonly (string | Bound)[] };

/** A value with its ClickHouse type, such as `Array(String)`. The same one used twice is sent once. */
type Bound = { readonly type: string; readonly value: unknown };

/** Joins pieces of SQL and values: `sql\`time < ${bound('Int64', to)}\``. Numbers and texts of our own stand in `raw`. */
export function sql(texts: TemplateStringsArray, ...inner: readonly (Sql | Bound)[]): Sql {
  const pieces: (string | Bound)[] = [texts[0]!];
  inner.forEach((piece, i) => {
    if ('pieces' in piece) pieces.push(...piece.pieces);
    else pieces.push(piece);
    pieces.push(texts[i + 1]!);
  });
  return { pieces };
}

export function bound(type: string, value: unknown): Bound {
  return { type, value };
}

/** Text of the program itself, never of people. */
export function raw(text: string): Sql {
  return { pieces: [text] };
}

export function joinSql(list: readonly Sql[], separator: string): Sql {
  return { pieces: list.flatMap(({ pieces }, i) => (i === 0 ? pieces : [separator, ...pieces])) };
}

/** Servers take at most 128 kB a field; longer lists go in parts. */
const longestField = 60_000;

export function renderSql({ pieces }: Sql): { query: string; query_params: Record<string, unknown> } {
  const query_params: Record<string, unknown> = {};
  const rendered = new Map<Bound, string>();
  let count = 0;
  const place = (type: string, value: unknown): string => {
    query_params[`p${count}`] = value;
    return `{p${count++}:${type}}`;
  };
  const render = (piece: Bound): string => {
    if (!Array.isArray(piece.value)) return place(piece.type, piece.value);
    const parts = partsOf(piece.value).map((part) => place(piece.type, part));
    return parts.length === 1 ? parts[0]! : `arrayConcat(${parts.join(', ')})`;
  };
  const query = pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      const known = rendered.get(piece) ?? render(piece);
      rendered.set(piece, known);
      return known;
    })
    .join('');
  return { query, query_params };
}

function partsOf(values: readonly unknown[]): unknown[][] {
  const parts: unknown[][] = [[]];
  let size = 0;
  for (const value of values) {
    // Four bytes a letter, and quotes; whatever is not text is short or nested.
    const length = typeof value === 'string' ? value.length * 4 + 3 : JSON.stringify(value).length + 1;
    if (size + length > longestField && size > 0) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)!.push(value);
    size += length;
  }
  return parts;
}
