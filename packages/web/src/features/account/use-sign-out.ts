import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { notifyProblem } from '../../ui/notify.ts';
import { sentenceOf } from '../../ui/problem-words.ts';
import { signOut, signOutEverywhere } from './auth.ts';

/** Leaves by a full page load, so that nothing of the session stays in memory. */
export function useSignOut() {
  const { t } = useTranslation('shell');
  return useMutation({
    mutationFn: (where: 'here' | 'everywhere') => (where === 'here' ? signOut() : signOutEverywhere()),
    onSuccess: () => location.assign('/sign-in'),
    onError: (error) => notifyProblem(sentenceOf(error, t)),
  });
}
