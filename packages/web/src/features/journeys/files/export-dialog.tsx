import { everybody, mapFilePapers } from '@anklang/domain';
import { Button, Checkbox, Modal, Radio, SegmentedControl, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language/index.ts';
import { useMay } from '../../../lib/session/index.ts';
import { notifyDone } from '../../../ui/notify.ts';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { useQuestion } from '../../ways/index.ts';
import { useMap } from '../live/map-context.ts';
import { FormatLosses } from './format-losses.tsx';
import { type ShownFormat, shownFormats, takeFile } from './take-file.ts';

/** The formats with curves. */
const drawnFormats: ReadonlySet<ShownFormat> = new Set(['pdf', 'pptx', 'png', 'svg']);

/** One line for each format: what it is good for, and for the chosen one what it cannot hold. */
export function ExportDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['journeyFiles', 'shell']);
  const { workspaceId, journey, persona, references } = useMap();
  const language = useLanguage();
  const [format, setFormat] = useState<ShownFormat>('pdf');
  const [paper, setPaper] = useState<(typeof mapFilePapers)[number]>('a4');
  const [question] = useQuestion();
  const [withMeasured, setWithMeasured] = useState(true);
  const isDrawn = useMay('insight.read') && drawnFormats.has(format);
  const measured = isDrawn && withMeasured ? { question: JSON.stringify(question) } : {};
  const asked = { workspaceId, mapId: journey.id, format, query: { persona, language, paper, ...measured } };
  const take = useMutation({
    mutationFn: () => takeFile(asked, journey.name),
    onSuccess: (name) => notifyDone(t('made', { name })),
  });
  const forWhom = references?.segments.find(({ id }) => id === persona)?.name;

  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('exportOf')}
      closeButtonProps={{ 'aria-label': t('shell:close') }}
    >
      <Stack gap="md">
        {take.isError && <ProblemAlert error={take.error} />}
        {persona !== everybody && forWhom !== undefined && (
          <Text size="sm" c="dimmed">
            {t('forWhom', { persona: forWhom })}
          </Text>
        )}
        <Radio.Group label={t('choose')} value={format} onChange={(value) => setFormat(value as ShownFormat)}>
          <Stack gap="xs" mt="xs">
            {shownFormats.map((one) => (
              <Radio key={one} value={one} label={t(`format.${one}`)} description={t(`goodFor.${one}`)} />
            ))}
          </Stack>
        </Radio.Group>
        {format === 'pdf' && (
          <SegmentedControl
            w="fit-content"
            aria-label={t('paper')}
            value={paper}
            onChange={(value) => setPaper(value as typeof paper)}
            data={mapFilePapers.map((value) => ({ value, label: value.toUpperCase() }))}
          />
        )}
        {isDrawn && (
          <Checkbox
            label={t('withMeasured')}
            description={t('withMeasuredHint')}
            checked={withMeasured}
            onChange={({ currentTarget }) => setWithMeasured(currentTarget.checked)}
          />
        )}
        <FormatLosses asked={asked} />
        <Button w="fit-content" loading={take.isPending} onClick={() => take.mutate()}>
          {t('downloadAs', { format: t(`format.${format}`) })}
        </Button>
        <Text role="status" size="sm" c="dimmed">
          {take.isPending && t('making')}
        </Text>
      </Stack>
    </Modal>
  );
}
