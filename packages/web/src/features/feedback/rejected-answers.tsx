import type { Wave } from '@anklang/domain';
import { useNamedWords } from '../../lib/language/use-named-words.ts';
import { RejectedRows } from '../../ui/rejected-rows.tsx';

/** Rows of a wave that its import left out. */
export function RejectedAnswers({ wave }: { wave: Wave }) {
  const say = useNamedWords('mapping');

  return (
    <RejectedRows
      rows={wave.rejected}
      total={wave.rejectedCount}
      sayReason={({ code, detail }) => say(`rejected.${code}`, { detail }) ?? code}
    />
  );
}
