import { defaultLanguage, type Language, LanguageSchema } from '@anklang/domain';

export function toLanguage(text: unknown): Language {
  return LanguageSchema.safeParse(text).data ?? defaultLanguage;
}
