import { perceptionSources } from '@anklang/domain';
import { Group, NativeSelect, Radio, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { LevelMark } from '../../ui/level-mark.tsx';
import type { PerceptionDraft } from './perception-draft.ts';
import { segmentsOf } from './perception-queries.ts';
import classes from './perceptions.module.css';

const levels = ['disappointing', 'ok', 'delighting'] as const;
const none = 'none';

type Props = { draft: PerceptionDraft; onChange: (change: Partial<PerceptionDraft>) => void };

/** Whose view it is, when it was told, and how the experience was as a whole. */
export function WhoSpeaks({ draft, onChange }: Props) {
  const { t } = useTranslation('care');
  const segments = useQuery(segmentsOf(useWorkspaceId()));

  return (
    <>
      <Radio.Group
        label={t('perceptions.form.source')}
        value={draft.source}
        onChange={(source) => onChange({ source: perceptionSources.find((one) => one === source) ?? 'staff' })}
      >
        <div className={classes['who']} style={{ marginTop: 6 }}>
          {perceptionSources.map((source) => (
            <Radio
              key={source}
              value={source}
              label={t(`perceptions.source.${source}`)}
              description={t(`perceptions.sourceHint.${source}`)}
            />
          ))}
        </div>
      </Radio.Group>
      <div className={classes['who']}>
        <TextInput
          label={t('perceptions.form.voice')}
          description={t('perceptions.form.voiceHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          maxLength={120}
          value={draft.voice}
          onChange={(event) => onChange({ voice: event.currentTarget.value })}
        />
        {(draft.segmentId !== '' || (segments.data ?? []).length > 0) && (
          <NativeSelect
            label={t('perceptions.form.segment')}
            value={draft.segmentId}
            onChange={(event) => onChange({ segmentId: event.currentTarget.value })}
            data={[
              { value: '', label: t('perceptions.form.segmentNone') },
              ...(segments.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        )}
        {draft.source !== 'staff' && (
          <TextInput
            type="date"
            label={t('perceptions.form.heldOn')}
            value={draft.heldOn}
            onChange={(event) => onChange({ heldOn: event.currentTarget.value })}
          />
        )}
      </div>
      <Radio.Group
        label={t('perceptions.form.level')}
        value={draft.level ?? none}
        onChange={(level) => onChange({ level: levels.find((one) => one === level) ?? null })}
      >
        <Group gap="lg" mt={6}>
          {levels.map((level) => (
            <Radio
              key={level}
              value={level}
              label={<LevelMark level={level} label={t(`perceptions.level.${level}`)} />}
            />
          ))}
          <Radio value={none} label={t('perceptions.levelNone')} />
        </Group>
      </Radio.Group>
    </>
  );
}
