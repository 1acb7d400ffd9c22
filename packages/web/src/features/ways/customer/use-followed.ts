import type { CustomerTimeline, QuestionInput } from '@anklang/domain';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useMay, useWorkspaceId } from '../../../lib/session/index.ts';
import { timelineOf } from '../ways-queries.ts';

/** The customer whose way is followed on the graph, as the page before handed over beside the address. */
export function useFollowed(question: QuestionInput): CustomerTimeline | null {
  const workspaceId = useWorkspaceId();
  const mayRead = useMay('customer.read');
  const customer = useLocation({ select: ({ state }) => state.customer });
  const timeline = useQuery({
    ...timelineOf({ workspaceId, question, customer: customer ?? '' }),
    enabled: customer !== undefined && mayRead,
  });
  return customer === undefined || !mayRead ? null : (timeline.data ?? null);
}
