import { fail, type NewTouchpointRuleSchema, type TouchpointRule } from '@anklang/domain';
import type { z } from 'zod';
import { recordChange } from '../../../platform/audit/record-change.ts';
import { oneAtATime } from '../../../platform/database/one-at-a-time.ts';
import { type Page, type PageRequest, toPage } from '../../../platform/paging.ts';
import type { DatabaseTransaction, Services } from '../../../platform/services.ts';
import type { Work } from '../work.ts';
import { foldName } from './fold-name.ts';
import {
  deleteRule,
  findRegistered,
  findRule,
  insertRule,
  listNameRules,
  listRulePage,
  type RuleRow,
} from './repository.ts';

type NewRule = z.output<typeof NewTouchpointRuleSchema>;

/** In the order they were made, which is the order in which patterns are tried. */
export async function listTouchpointRules(
  { database }: Services,
  asked: PageRequest & { workspaceId: string },
): Promise<Page<TouchpointRule>> {
  const rows = await listRulePage(database, asked);
  return toPage(rows, { limit: asked.limit, placeOf: ({ createdAt, id }) => ({ at: createdAt, id }), present });
}

export async function addTouchpointRule(
  services: Services,
  { rule, ...work }: Work & { rule: NewRule },
): Promise<TouchpointRule> {
  const { workspaceId } = work;
  const now = services.now();
  return services.database.transaction().execute(async (transaction) => {
    await oneAtATime(transaction, services.dialect, `names of ${workspaceId}`);
    const touchpointName = await nameOfTouchpoint(transaction, { workspaceId, id: rule.touchpointId });
    const rules = await listNameRules(transaction, workspaceId);
    if (rules.some((known) => isSame(known, rule))) throw fail('rule_twice', { text: rule.text });

    const row = { id: services.newId(), workspaceId, ...rule, createdAt: now.toISOString() };
    await insertRule(transaction, row);
    await recordChange(transaction, {
      ...{ ...work, now },
      action: 'touchpointRule.add',
      target: { kind: 'touchpointRule', id: row.id, name: rule.text },
      before: null,
      after: { kind: rule.kind, text: rule.text, touchpoint: touchpointName },
    });
    return present({ ...row, touchpointName });
  });
}

/** What it decided is decided anew with the next question. */
export async function removeTouchpointRule(
  services: Services,
  { ruleId, ...work }: Work & { ruleId: string },
): Promise<void> {
  await services.database.transaction().execute(async (transaction) => {
    const rule = await findRule(transaction, { workspaceId: work.workspaceId, id: ruleId });
    if (rule === undefined || !(await deleteRule(transaction, ruleId))) throw fail('not_found', {});

    await recordChange(transaction, {
      ...{ ...work, now: services.now() },
      action: 'touchpointRule.remove',
      target: { kind: 'touchpointRule', id: ruleId, name: rule.text },
      before: { kind: rule.kind, text: rule.text, touchpoint: rule.touchpointName },
      after: null,
    });
  });
}

async function nameOfTouchpoint(
  transaction: DatabaseTransaction,
  { workspaceId, id }: { workspaceId: string; id: string | null },
): Promise<string | null> {
  if (id === null) return null;
  const touchpoint = await findRegistered(transaction, { workspaceId, id });
  if (touchpoint === undefined) throw fail('not_found', {});

  return touchpoint.name;
}

/** Capitals do not matter in a pattern: two that differ in them only are one. */
function isSame(known: { kind: string; text: string }, rule: NewRule): boolean {
  if (known.kind !== rule.kind) return false;
  return rule.kind === 'exact' ? known.text === rule.text : foldName(known.text) === foldName(rule.text);
}

function present({ id, kind, text, touchpointId, touchpointName, createdAt }: RuleRow): TouchpointRule {
  return { id, kind: kind as TouchpointRule['kind'], text, touchpointId, touchpointName, createdAt };
}
