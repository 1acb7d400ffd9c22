import { type DemoMark, usualCurrency } from '@anklang/domain';
import { recordChange } from '../../platform/audit/record-change.ts';
import { translate } from '../../platform/language/translate.ts';
import type { DatabaseTransaction } from '../../platform/services.ts';
import { companyName } from '../company/departments.ts';
import type { DemoPart } from './demo-part.ts';
import { insertDemoWorkspace } from './store/demo-workspaces.ts';

export type NewDemo = Pick<DemoPart, 'services' | 'actor' | 'language' | 'size' | 'requestId'>;

/** The empty workspace of an example, marked as one, owned by whoever wants it. */
export async function makeDemoWorkspace(
  transaction: DatabaseTransaction,
  { services, actor, language, size, requestId }: NewDemo,
) {
  const now = services.now();
  const mark: DemoMark = { state: 'loading', ...size };
  const workspace = {
    id: services.newId(),
    name: translate(language, 'demo:workspaceName', { company: companyName[language] }),
    language,
    currency: usualCurrency,
    createdAt: now.toISOString(),
    demo: JSON.stringify(mark),
  };
  await insertDemoWorkspace(transaction, { workspace, ownerId: actor.userId });
  await recordChange(transaction, {
    ...{ actor, workspaceId: workspace.id, requestId, now },
    action: 'workspace.add',
    target: { kind: 'workspace', id: workspace.id, name: workspace.name },
    before: null,
    after: { name: workspace.name, language, demo: size },
  });
  return workspace;
}
