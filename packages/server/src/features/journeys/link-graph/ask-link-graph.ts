import type { LinkGraph, Question } from '@anklang/domain';
import type { Services } from '../../../platform/services.ts';
import { askBreaks, askGraph } from '../../interactions/index.ts';
import { listEveryLink } from '../../touchpoints/index.ts';
import { joinLinks } from './join-links.ts';

type Asked = { workspaceId: string; question: Question; signal: AbortSignal };

/** Steps are touchpoints whatever the question says: links are between touchpoints. */
export async function askLinkGraph(services: Services, { workspaceId, question, signal }: Asked): Promise<LinkGraph> {
  const asked = { workspaceId, question: { ...question, by: 'touchpoint' as const }, signal };
  const [links, graph, breaks] = await Promise.all([
    listEveryLink(services.database, workspaceId),
    askGraph(services, asked),
    askBreaks(services, { ...asked, quietDays: 0 }),
  ]);
  const { asOf, interactions, customers } = graph;
  return { asOf, interactions, customers, ...joinLinks(links, graph, breaks) };
}
