import type { SurveyMapping } from '@anklang/domain';
import { Button, FileButton, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveFile } from '../../lib/save-file.ts';
import { notifyDone } from '../../ui/notify.ts';
import { readMappingFile } from './read-mapping-file.ts';

type Props = { mapping: SurveyMapping | null; onLoaded: (mapping: SurveyMapping, fileName: string) => void };

/** Takes the mapping along as JSON and brings it back; the command line reads the same file. */
export function MappingFiles({ mapping, onLoaded }: Props) {
  const { t } = useTranslation('survey');
  const [problem, setProblem] = useState<string | null>(null);
  const load = async (file: File | null) => {
    if (!file) return;
    const result = readMappingFile(await file.text());
    if (!result.ok) return setProblem(t('mapping.loadFailed', { places: result.places.join(', ') }));
    setProblem(null);
    onLoaded(result.mapping, file.name);
    notifyDone(t('mapping.loaded', { name: file.name }));
  };

  return (
    <div>
      <Group gap="xs">
        <FileButton accept="application/json,.json" onChange={(file) => void load(file)}>
          {(props) => (
            <Button {...props} size="compact-sm" variant="default">
              {t('mapping.load')}
            </Button>
          )}
        </FileButton>
        <Button
          size="compact-sm"
          variant="default"
          disabled={mapping === null}
          onClick={() =>
            mapping &&
            saveFile({
              name: t('mapping.fileName'),
              content: `${JSON.stringify(mapping, null, 2)}\n`,
              type: 'application/json',
            })
          }
        >
          {t('mapping.save')}
        </Button>
      </Group>
      {problem && (
        <Text role="alert" c="var(--danger)" fz="sm" mt={4}>
          {problem}
        </Text>
      )}
    </div>
  );
}
