import { Button, FileButton, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { readJsonFile } from '../lib/read-json-file.ts';
import { saveFile } from '../lib/save-file.ts';
import { notifyDone } from './notify.ts';

type Props<S extends z.ZodType> = {
  schema: S;
  /** Null while it is not complete. */
  mapping: z.output<S> | null;
  onLoaded: (mapping: z.output<S>, fileName: string) => void;
};

/** Takes the mapping along as JSON and brings it back; the command line reads the same file. */
export function MappingFiles<S extends z.ZodType>({ schema, mapping, onLoaded }: Props<S>) {
  const { t } = useTranslation('shell');
  const [problem, setProblem] = useState<string | null>(null);
  const load = async (file: File | null) => {
    if (!file) return;
    const result = readJsonFile(schema, await file.text());
    if (!result.ok) return setProblem(t('mappingFile.loadFailed', { places: result.places.join(', ') }));
    setProblem(null);
    onLoaded(result.value, file.name);
    notifyDone(t('mappingFile.loaded', { name: file.name }));
  };
  const save = () => {
    const content = `${JSON.stringify(mapping, null, 2)}\n`;
    saveFile({ name: t('mappingFile.name'), content, type: 'application/json' });
  };

  return (
    <div>
      <Group gap="xs">
        <FileButton accept="application/json,.json" onChange={(file) => void load(file)}>
          {(props) => (
            <Button {...props} size="compact-sm" variant="default">
              {t('mappingFile.load')}
            </Button>
          )}
        </FileButton>
        <Button size="compact-sm" variant="default" disabled={mapping === null} onClick={save}>
          {t('mappingFile.save')}
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
