import { type FieldKey, foldText, type Language, lifecycleStates, resources, touchpointFields } from '@anklang/domain';

type Said = Readonly<Record<string, string>>;
const languages: readonly Language[] = ['de', 'en'];

export function sayOption(language: Language, field: FieldKey, option: string): string {
  return optionsOf(language, field)[option] ?? option;
}

function optionsOf(language: Language, field: FieldKey): Said {
  return (resources[language].touchpoints.option as Readonly<Record<string, Said>>)[field] ?? {};
}

/** Words that are understood in a file: those of every language, the codes, and what stands before an explanation. */
function meaningOf<T extends string>(codes: readonly T[], saidIn: (language: Language) => Said): Map<string, T> {
  const meaning = new Map<string, T>();
  const add = (word: string, code: T) => void (meaning.has(foldText(word)) || meaning.set(foldText(word), code));
  for (const language of languages) for (const code of codes) add(saidIn(language)[code] ?? code, code);
  for (const code of codes) add(code, code);
  for (const language of languages) {
    for (const code of codes) add((saidIn(language)[code] ?? code).replace(/[:(].*$/, ''), code);
  }
  return meaning;
}

const optionMeanings = new Map<FieldKey, Map<string, string>>();

/** Which option of the field a word of a file means. */
export function findOption(field: FieldKey, word: string): string | undefined {
  let meaning = optionMeanings.get(field);
  if (!meaning) {
    const description = touchpointFields[field];
    const options: readonly string[] = 'options' in description ? description.options : [];
    meaning = meaningOf(options, (language) => optionsOf(language, field));
    optionMeanings.set(field, meaning);
  }
  return meaning.get(foldText(word));
}

const lifecycles = meaningOf(lifecycleStates, (language) => resources[language].touchpoints.lifecycle);

export function findLifecycle(word: string) {
  return lifecycles.get(foldText(word));
}

const flags = meaningOf(['yes', 'no'], (language) => {
  const { yes, no } = resources[language].scale.file;
  return { yes, no };
});
const otherFlags: Readonly<Record<string, boolean>> = { true: true, false: false, 1: true, 0: false, x: true };

export function findFlag(word: string): boolean | undefined {
  const flag = flags.get(foldText(word));
  return flag === undefined ? otherFlags[foldText(word)] : flag === 'yes';
}

const ownKinds = meaningOf(['text', 'number', 'date', 'choice'], (language) => resources[language].scale.file.kind);

export function findOwnKind(word: string) {
  return ownKinds.get(foldText(word));
}
