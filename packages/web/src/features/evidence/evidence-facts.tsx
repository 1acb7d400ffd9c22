import type { Evidence } from '@anklang/domain';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { atNoon, useFormat } from '../../lib/format/index.ts';

/** What is said of a file, and what is known of it. */
export function EvidenceFacts({ evidence }: { evidence: Evidence }) {
  const { t } = useTranslation('evidence');
  const format = useFormat();
  const { caption, fileName, mediaType, bytes, takenOn, addedBy, createdAt } = evidence;
  const facts = t('facts', { kind: t(`kinds.${mediaType}`), size: format.bytes(bytes) });

  return (
    <>
      <Text fw={caption ? 600 : 400}>{caption || fileName}</Text>
      <Text fz="sm" c="dimmed">
        {[caption ? fileName : null, facts, takenOn && t('takenOn', { date: format.date(atNoon(takenOn)) })]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      <Text fz="sm" c="dimmed">
        {t('addedBy', { name: addedBy, date: format.date(createdAt) })}
      </Text>
    </>
  );
}
