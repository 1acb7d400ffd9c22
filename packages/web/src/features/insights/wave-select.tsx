import type { Survey } from '@anklang/domain';
import { NativeSelect } from '@mantine/core';

type Props = { label: string; surveys: readonly Survey[]; waveId: string; onChange: (waveId: string) => void };

/** Every wave, grouped by survey. */
export function WaveSelect({ label, surveys, waveId, onChange }: Props) {
  return (
    <NativeSelect label={label} value={waveId} onChange={(event) => onChange(event.currentTarget.value)} miw={290}>
      {surveys.map((survey) => (
        <optgroup key={survey.id} label={survey.name}>
          {survey.waves.map((wave) => (
            <option key={wave.id} value={wave.id}>
              {survey.name} · {wave.name}
            </option>
          ))}
        </optgroup>
      ))}
    </NativeSelect>
  );
}
