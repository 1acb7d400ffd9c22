import type { QuestionInput } from '@anklang/domain';
import { useNavigate } from '@tanstack/react-router';
import { useWorkspaceId } from '../../../lib/session/index.ts';
import { writeQuestion } from '../question-search.ts';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** Whose way a page shows. Beside the address, never in it: addresses end up in logs. */
    customer?: string;
  }
}

/** Goes to the way of one customer, cut as the question cuts it. */
export function useOpenCustomer(): (customer: string, question: QuestionInput) => void {
  const navigate = useNavigate();
  const workspaceId = useWorkspaceId();
  return (customer, question) =>
    void navigate({
      to: '/w/$workspaceId/ways/customer',
      params: { workspaceId },
      search: writeQuestion(question),
      state: { customer },
    });
}
