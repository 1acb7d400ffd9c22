import { type Language, routes } from '@anklang/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../lib/api/index.ts';
import { setLanguage } from '../../lib/language/index.ts';
import { meQuery } from '../../lib/session/index.ts';
import { notifyProblem } from '../../ui/notify.ts';
import { sentenceOf } from '../../ui/problem-words.ts';

export function useChangeMe() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: { name?: string; language?: Language }) => callApi(routes.changeMe, { body }),
    onSuccess: async (me) => {
      queryClient.setQueryData(meQuery.queryKey, me);
      await setLanguage(me.language);
    },
  });
}

/** Switches at once; the profile follows. Sentences that the server writes are asked for again. */
export function useChangeLanguage() {
  const { t } = useTranslation('shell');
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (language: Language) => {
      await setLanguage(language);
      return callApi(routes.changeMe, { body: { language } });
    },
    onSuccess: (me) => {
      queryClient.setQueryData(meQuery.queryKey, me);
      void queryClient.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'me' });
    },
    onError: (error) => notifyProblem(sentenceOf(error, t)),
  });
}
