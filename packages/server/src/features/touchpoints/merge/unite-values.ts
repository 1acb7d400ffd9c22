import {
  emptyProfile,
  type FieldKey,
  fieldKeys,
  fieldShape,
  type MergeField,
  type Profile,
  type ServiceAttribute,
  touchpointFields,
} from '@anklang/domain';
import { sameValue } from '../record/same-value.ts';
import { settleValues } from '../record/settle-values.ts';

const nothing = emptyProfile('');

/** Fields in which the two say different things, each with what both say together and what is likely to be right. */
export function compareFields(kept: Profile, other: Profile): MergeField[] {
  return fieldKeys
    .filter((field) => !sameValue(kept[field], other[field]))
    .map((field) => {
      const united = uniteValues(field, kept, other);
      return {
        ...{ field, kept: kept[field], other: other[field], suggestion: suggest(field, { kept, other, united }) },
        ...(united === undefined ? {} : { united }),
      };
    });
}

/** What both say, in one value; undefined where it would be what one of them says, or more than the field takes. */
function uniteValues(field: FieldKey, kept: Profile, other: Profile): unknown {
  const united = settleValues({ [field]: unite(field, kept[field], other[field]) })[field];
  if (united === undefined || sameValue(united, kept[field]) || sameValue(united, other[field])) return undefined;
  return fieldShape[field].safeParse(united).success ? united : undefined;
}

function unite(field: FieldKey, kept: unknown, other: unknown): unknown {
  switch (touchpointFields[field].kind) {
    case 'choices':
    case 'words':
    case 'entries':
    case 'departments':
      return [...new Set([...(kept as string[]), ...(other as string[])])];
    case 'attributes':
      return uniteAttributes(kept as ServiceAttribute[], other as ServiceAttribute[]);
    case 'classes':
    case 'own':
      return { ...(other as object), ...(kept as object) };
    case 'longText':
      return kept && other ? `${kept as string}\n\n${other as string}` : undefined;
    default:
      return undefined;
  }
}

/** Those of one name once. */
function uniteAttributes(kept: readonly ServiceAttribute[], other: readonly ServiceAttribute[]): ServiceAttribute[] {
  const names = new Set(kept.map(({ name }) => name));
  return [...kept, ...other.filter(({ name }) => !names.has(name))];
}

type Both = { kept: Profile; other: Profile; united: unknown };

/** Nothing said is lost where it can be kept; where the two contradict each other the touchpoint that stays is right. */
function suggest(field: FieldKey, { kept, other, united }: Both): MergeField['suggestion'] {
  if (sameValue(kept[field], nothing[field])) return 'take';
  if (touchpointFields[field].kind === 'longText') return 'keep';
  if (united !== undefined) return 'unite';
  const both = settleValues({ [field]: unite(field, kept[field], other[field]) })[field];
  return both !== undefined && sameValue(both, other[field]) ? 'take' : 'keep';
}
