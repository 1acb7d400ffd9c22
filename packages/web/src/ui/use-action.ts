import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { notifyDone, notifyProblem } from './notify.ts';
import { sentenceOf } from './problem-words.ts';

/** A change by button: refreshes what it touches and says in passing how it went. */
export function useAction<V>(options: {
  run: (input: V) => Promise<unknown>;
  refresh: QueryKey;
  said: (input: V) => string;
}) {
  const { t } = useTranslation('shell');
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: options.run,
    onSuccess: (_, input) => {
      notifyDone(options.said(input));
      return queryClient.invalidateQueries({ queryKey: options.refresh });
    },
    onError: (error) => notifyProblem(sentenceOf(error, t)),
  });
}
