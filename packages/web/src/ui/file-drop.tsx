import { Alert, Button, Group, Paper, Progress, Stack, Text } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import '@mantine/dropzone/styles.css';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../lib/format/index.ts';
import { ProblemAlert } from './problem-alert.tsx';

type State =
  | { kind: 'idle' }
  | { kind: 'sending'; name: string; share: number }
  | { kind: 'refused'; error: unknown }
  | { kind: 'wrongKind'; name: string };

type Props<T> = {
  /** Endings of file names that are taken. */
  kinds: RegExp;
  hint: string;
  sayWrongKind: (name: string) => string;
  send: (file: File, options: { onProgress: (share: number) => void; signal: AbortSignal }) => Promise<T>;
  onSent: (answer: T) => void;
};

/** Takes a file and sends it; says how far it is, and what was wrong at the place where the file was dropped. */
export function FileDrop<T>(props: Props<T>) {
  const { t } = useTranslation('shell');
  const format = useFormat();
  const [state, setState] = useState<State>({ kind: 'idle' });
  const running = useRef<AbortController | null>(null);

  const send = async (file: File | undefined) => {
    if (!file) return;
    if (!props.kinds.test(file.name)) return setState({ kind: 'wrongKind', name: file.name });
    const controller = new AbortController();
    running.current = controller;
    setState({ kind: 'sending', name: file.name, share: 0 });
    const onProgress = (share: number) => setState({ kind: 'sending', name: file.name, share });
    try {
      props.onSent(await props.send(file, { onProgress, signal: controller.signal }));
    } catch (error) {
      setState(controller.signal.aborted ? { kind: 'idle' } : { kind: 'refused', error });
    }
  };

  if (state.kind === 'sending') {
    const sent = state.share >= 1;
    const text = sent
      ? t('upload.reading', { name: state.name })
      : t('upload.running', { name: state.name, percent: format.share(state.share) });
    return (
      <Paper p="lg">
        <Stack gap="sm">
          <Text role="status">{text}</Text>
          <Progress value={state.share * 100} animated={sent} aria-label={text} />
          <Group>
            <Button variant="default" onClick={() => running.current?.abort()}>
              {t('upload.cancel')}
            </Button>
          </Group>
        </Stack>
      </Paper>
    );
  }

  return (
    <Stack gap="sm">
      {state.kind === 'refused' && <ProblemAlert error={state.error} />}
      {state.kind === 'wrongKind' && (
        <Alert role="alert" variant="outline" color="var(--danger)" bg="var(--danger-soft)">
          <Text c="var(--ink)">{props.sayWrongKind(state.name)}</Text>
        </Alert>
      )}
      <Dropzone
        onDrop={(files: File[]) => void send(files[0])}
        multiple={false}
        inputProps={{ 'aria-hidden': true }}
        activateOnKeyboard={false}
        p="xl"
      >
        <Group justify="center" gap="md" mih={110}>
          <IconFileSpreadsheet size={40} stroke={1.4} color="var(--accent)" aria-hidden />
          <div>
            <Text fw={600}>{t('upload.drop')}</Text>
            <Text c="dimmed" fz="sm">
              {props.hint}
            </Text>
          </div>
          {/* Its click rises to the drop zone, which opens the dialog. */}
          <Button ml="lg">{t('upload.choose')}</Button>
        </Group>
      </Dropzone>
    </Stack>
  );
}
