import { fail, type NewBrandJudgementSchema } from '@anklang/domain';
import type { z } from 'zod';
import type { DatabaseTransaction } from '../../../platform/services.ts';
import { listEvidenceIds } from './repository.ts';
import type { Rule } from './stand-of.ts';

export type JudgementBody = z.output<typeof NewBrandJudgementSchema>;
type Issue = { path: string; message: string };

/** Each rule exactly once: a judge who leaves out what is awkward would move the fit. */
export function requireAllRules(rules: readonly Rule[], { verdicts }: JudgementBody): void {
  const missing = new Set(rules.map(({ id }) => id));
  const issues: Issue[] = [];
  for (const [place, { ruleId }] of verdicts.entries()) {
    if (!missing.delete(ruleId)) issues.push({ path: `body.verdicts.${place}.ruleId`, message: ruleId });
  }
  for (const ruleId of missing) issues.push({ path: 'body.verdicts', message: ruleId });
  if (issues.length > 0) throw fail('request_invalid', { issues });
}

export async function requireEvidence(
  transaction: DatabaseTransaction,
  { verdicts, ...of }: { workspaceId: string; touchpointId: string; verdicts: JudgementBody['verdicts'] },
): Promise<void> {
  const ids = [...new Set(verdicts.flatMap(({ evidenceIds }) => evidenceIds))];
  const there = await listEvidenceIds(transaction, { ...of, ids });
  const issues = verdicts.flatMap(({ evidenceIds }, place) =>
    evidenceIds.flatMap((id, index): Issue[] =>
      there.has(id) ? [] : [{ path: `body.verdicts.${place}.evidenceIds.${index}`, message: id }],
    ),
  );
  if (issues.length > 0) throw fail('request_invalid', { issues });
}
