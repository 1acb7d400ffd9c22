import { type FoundName, routes, type TouchpointRule } from '@anklang/domain';
import { callApi } from '../../../lib/api/index.ts';

/** What somebody decides about names of the data. */
export type Decision =
  | { kind: 'take'; as?: string }
  | { kind: 'stand'; touchpointId: string; touchpointName: string }
  | { kind: 'leaveOut' }
  | { kind: 'undo' };

type Work = {
  workspaceId: string;
  names: readonly FoundName[];
  decision: Decision;
  rules: readonly TouchpointRule[];
  onProgress: (done: number) => void;
};

/** Carries a decision out name by name; a rule that a name already has of its own makes room first. */
export async function decideNames({ workspaceId, names, decision, rules, onProgress }: Work): Promise<void> {
  const params = { workspaceId };
  const own = new Map(rules.filter(({ kind }) => kind === 'exact').map((rule) => [rule.id, rule]));
  const removeOwn = async ({ ruleId }: FoundName) => {
    if (ruleId === null || !own.has(ruleId)) return;
    await callApi(routes.removeTouchpointRule, { params: { ...params, ruleId } });
  };

  if (decision.kind === 'take') {
    for (const name of names) await removeOwn(name);
    for (let from = 0; from < names.length; from += mostTaken) {
      const part = names
        .slice(from, from + mostTaken)
        .map(({ name }) => ({ name, as: shortName(decision.as ?? name) }));
      await callApi(routes.addFoundTouchpoints, { params, body: { names: part } });
      onProgress(from + part.length);
    }
    return;
  }

  for (const [index, name] of names.entries()) {
    await removeOwn(name);
    if (decision.kind !== 'undo') {
      const touchpointId = decision.kind === 'stand' ? decision.touchpointId : null;
      await callApi(routes.addTouchpointRule, { params, body: { kind: 'exact', text: name.name, touchpointId } });
    }
    onProgress(index + 1);
  }
}

const mostTaken = 500;

/** The register holds shorter names than data may bear. */
function shortName(name: string): string {
  return name.trim().slice(0, 200).trim();
}
