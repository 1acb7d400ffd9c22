import type { FileFormat, LogUpload } from '@anklang/domain';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/index.ts';
import { FormatPanel } from '../../feedback/index.ts';

type Props = { upload: LogUpload; format: FileFormat; rereading: boolean; onChange: (format: FileFormat) => void };

const kinds: Record<LogUpload['kind'], string> = {
  csv: 'CSV',
  xlsx: 'XLSX',
  parquet: 'Parquet',
  xes: 'XES',
  'ocel-json': 'OCEL (JSON)',
  'ocel-sqlite': 'OCEL (SQLite)',
};

/** How the file was read, and from how much of it the examples come. */
export function LogFormat({ upload, ...rest }: Props) {
  const { t } = useTranslation('interactions');
  const write = useFormat();
  const { fileName, bytes, rows, columns, kind, sampledRows } = upload;
  const packed = upload.packed ? `, ${t('import.packed')}` : '';

  return (
    <div>
      <FormatPanel
        file={{ fileName, bytes, rows, columns: columns.length, kind: kinds[kind] + packed }}
        found={foundOf(upload)}
        {...rest}
      />
      {rows !== sampledRows && (
        <Text fz="sm" c="dimmed" mt={6}>
          {t('import.sampled', { count: sampledRows, formatted: write.number(sampledRows) })}
        </Text>
      )}
    </div>
  );
}

function foundOf({ kind, encoding, delimiter }: LogUpload) {
  if (kind === 'csv') return { encoding, delimiter };
  return kind === 'xlsx' ? { sheet: null } : {};
}
