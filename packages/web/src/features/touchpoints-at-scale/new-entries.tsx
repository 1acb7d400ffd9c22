import type { TouchpointFile } from '@anklang/domain';
import { Paper, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format/index.ts';
import { useNamedWords } from '../../lib/language/use-named-words.ts';

/** What the file names and nobody has made yet. */
export function NewEntries({ entries }: { entries: TouchpointFile['newEntries'] }) {
  const { t } = useTranslation('scale');
  const format = useFormat();
  const say = useNamedWords('scale');
  if (entries.length === 0) return null;
  const kinds = [...Map.groupBy(entries, ({ kind }) => kind)];

  return (
    <Paper p="lg">
      <Text fw={600} mb="xs">
        {t('import.newEntries', { count: entries.length, formatted: format.number(entries.length) })}
      </Text>
      {kinds.map(([kind, of]) => (
        <Text key={kind}>
          {say(`import.kind.${kind}`) ?? kind}: {of.map(({ name }) => name).join(' · ')}
        </Text>
      ))}
    </Paper>
  );
}
