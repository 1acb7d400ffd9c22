import { mostEvidenceBytes, mostEvidenceMegabytes, routes } from '@anklang/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../lib/api/index.ts';
import { useFormat } from '../../lib/format/index.ts';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { notifyDone } from '../../ui/notify.ts';
import { sentenceOf } from '../../ui/problem-words.ts';
import { evidenceOf } from './evidence-queries.ts';

type Refused = { key: string; name: string; why: string };
type Sending = { number: number; count: number; name: string };

/** Sends chosen files one after the other. What is refused is said by name; the others are kept. */
export function useAddFiles(touchpointId: string) {
  const { t } = useTranslation('evidence');
  const { t: tShell } = useTranslation('shell');
  const format = useFormat();
  const workspaceId = useWorkspaceId();
  const queryClient = useQueryClient();
  const [sending, setSending] = useState<Sending | null>(null);
  const [refused, setRefused] = useState<Refused[]>([]);

  const add = async (files: readonly File[]) => {
    setRefused([]);
    const problems: Refused[] = [];
    for (const [index, file] of files.entries()) {
      setSending({ number: index + 1, count: files.length, name: file.name });
      const why = await send(file);
      if (why !== null) problems.push({ key: `${index} ${file.name}`, name: file.name, why });
    }
    setSending(null);
    setRefused(problems);
    await queryClient.invalidateQueries(evidenceOf(workspaceId, touchpointId));
    const count = files.length - problems.length;
    if (count > 0) notifyDone(t('added', { count, formatted: format.number(count) }));
  };

  /** Why it was refused; null when it is kept. */
  const send = async (file: File): Promise<string | null> => {
    if (file.size > mostEvidenceBytes) return t('tooLarge', { limit: format.number(mostEvidenceMegabytes) });
    try {
      const params = { workspaceId, touchpointId };
      await callApi(routes.addEvidence, { params, query: { fileName: file.name.slice(-200) || 'file' }, body: file });
      return null;
    } catch (error) {
      return sentenceOf(error, tShell);
    }
  };

  return { add, sending, refused };
}
