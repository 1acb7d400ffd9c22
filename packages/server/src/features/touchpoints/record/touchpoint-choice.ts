import { type FieldKey, fail, type TouchpointFilter } from '@anklang/domain';
import { indexedFields } from './index-values-of.ts';

/** Which touchpoints, asked by whom and when. */
export type TouchpointChoice = Omit<TouchpointFilter, 'mine' | 'with'> & {
  readonly workspaceId: string;
  readonly asker: { readonly userId: string; readonly departmentIds: readonly string[] };
  readonly now: Date;
  readonly mine: boolean;
  readonly with: readonly { readonly field: FieldKey; readonly value: string }[];
  /** Only what these waves ask about or somebody judged the relevance of. */
  readonly relevantIn?: readonly string[];
};

type Asked = Pick<TouchpointChoice, 'workspaceId' | 'asker' | 'now'> & { readonly filter: TouchpointFilter };

/** Throws `request_invalid` for a field by which nothing can be asked for. */
export function choiceOf({ filter, ...asked }: Asked): TouchpointChoice {
  const { mine, with: having = '', ...rest } = filter;
  const pairs = having.split(',').filter((pair) => pair !== '');
  return { ...rest, ...asked, mine: mine === 'true', with: pairs.map(readPair) };
}

function readPair(pair: string): TouchpointChoice['with'][number] {
  const [field = '', value = ''] = pair.split(':');
  if (!isAskedFor(field)) throw fail('request_invalid', { issues: [{ path: 'query.with', message: field }] });
  return { field, value };
}

function isAskedFor(field: string): field is FieldKey {
  return (indexedFields as ReadonlySet<string>).has(field);
}
