import type { FileFormat, Upload } from '@anklang/domain';
import { FormatPanel } from './format-panel.tsx';

type Props = { upload: Upload; format: FileFormat; rereading: boolean; onChange: (format: FileFormat) => void };

/** How a survey file was read. */
export function SurveyFormat({ upload, ...rest }: Props) {
  const { fileName, bytes, rows, columns } = upload;
  const { kind, sheet, ...text } = upload.format;
  const found = kind === 'csv' ? text : kind === 'xlsx' ? { sheet } : {};

  return (
    <FormatPanel
      file={{ fileName, bytes, rows, columns: columns.length, kind: kind.toUpperCase() }}
      found={found}
      {...rest}
    />
  );
}
