import { emptyProfile, type FieldKey, foldText, type Profile } from '@anklang/domain';
import { sameValue } from './same-value.ts';
import { searchTextOf } from './search-text-of.ts';

const nothing = emptyProfile('');

/** The columns of the register that are made from the fields. */
export function columnsOf({ key, profile }: { key: string; profile: Profile }) {
  const { name, description, departmentId, responsibleId, ...rest } = profile;
  const said = Object.entries(rest).filter(([field, value]) => {
    return field in nothing && !sameValue(value, nothing[field as FieldKey]);
  });
  return {
    ...{ name, description, departmentId, responsibleId },
    profile: JSON.stringify(Object.fromEntries(said)),
    sortName: foldText(name),
    searchText: searchTextOf({ key, profile }),
  };
}
