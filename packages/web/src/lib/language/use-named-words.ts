import type { Namespace } from '@anklang/domain';
import { useTranslation } from 'react-i18next';

type SayNamed = (key: string, params?: Record<string, unknown>) => string | null;

/** For keys that arrive as data, such as the step of a job: the words, or null where there are none. */
export function useNamedWords(namespace: Namespace): SayNamed {
  const { t, i18n } = useTranslation(namespace);
  const say = t as unknown as (key: string, params: Record<string, unknown>) => string;

  return (key, params = {}) => (i18n.exists(key, { ns: namespace }) ? say(key, params) : null);
}
