import type { FileFormat, Upload } from '@anklang/domain';
import { Group, NativeSelect, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format/index.ts';
import { Details } from '../../ui/details.tsx';

type Props = { upload: Upload; format: FileFormat; rereading: boolean; onChange: (format: FileFormat) => void };

/** What was detected about the file, each point open to correction; an empty choice means: detect it. */
export function FormatPanel({ upload, format, rereading, onChange }: Props) {
  const { t } = useTranslation('survey');
  const write = useFormat();
  const found = upload.format;
  const heading = useRef<HTMLHeadingElement>(null);
  // The field that took the file is gone; reading goes on here.
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  const delimiters = {
    ',': t('format.delimiters.comma'),
    ';': t('format.delimiters.semicolon'),
    '\t': t('format.delimiters.tab'),
    '|': t('format.delimiters.pipe'),
  };
  const decimals = { '.': t('format.decimals.point'), ',': t('format.decimals.comma') };
  const quotes = { '"': t('format.quotes.double'), "'": t('format.quotes.single') };
  const facts = [
    t('format.rows', { count: upload.rows, formatted: write.number(upload.rows) }),
    t('format.columns', { count: upload.columns.length, formatted: write.number(upload.columns.length) }),
    found.kind.toUpperCase(),
    found.encoding?.toUpperCase(),
    found.delimiter && `${t('format.delimiter')}: ${labelOf(delimiters, found.delimiter)}`,
    found.decimal && `${t('format.decimal')}: ${labelOf(decimals, found.decimal)}`,
    found.sheet && `${t('format.sheet')}: ${found.sheet}`,
    write.bytes(upload.bytes),
  ];
  const select = (options: { key: 'encoding' | 'delimiter' | 'decimal' | 'quote'; labels: Record<string, string> }) => {
    const { key, labels } = options;
    const detected = found[key];
    const auto = detected === null ? t('format.none') : labelOf(labels, detected);
    return (
      <NativeSelect
        label={t(`format.${key}`)}
        value={format[key] ?? ''}
        onChange={(event) => onChange(withChoice(format, key, event.currentTarget.value))}
        data={[
          { value: '', label: t('format.auto', { value: auto }) },
          ...Object.entries(labels).map(([value, label]) => ({ value, label })),
        ]}
      />
    );
  };

  return (
    <Paper p="md">
      <Stack gap={6}>
        <Title order={2} ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
          {t('format.title')}
        </Title>
        <Text>
          <strong>{upload.fileName}</strong> · {facts.filter(Boolean).join(' · ')}
        </Text>
        {found.kind !== 'parquet' && (
          <Details summary={t('format.change')} open={Object.keys(format).length > 0}>
            <Group align="flex-end" gap="md">
              {found.kind === 'csv' && select({ key: 'encoding', labels: encodings })}
              {found.kind === 'csv' && select({ key: 'delimiter', labels: delimiters })}
              {found.kind === 'csv' && select({ key: 'decimal', labels: decimals })}
              {found.kind === 'csv' && select({ key: 'quote', labels: quotes })}
              {found.kind === 'xlsx' && (
                <TextInput
                  key={format.sheet ?? found.sheet}
                  label={t('format.sheet')}
                  defaultValue={format.sheet ?? found.sheet ?? ''}
                  onBlur={(event) => {
                    const sheet = event.currentTarget.value.trim();
                    if (sheet !== (format.sheet ?? found.sheet ?? '')) onChange(withChoice(format, 'sheet', sheet));
                  }}
                />
              )}
            </Group>
          </Details>
        )}
        {rereading && <Text role="status">{t('format.rereading')}</Text>}
      </Stack>
    </Paper>
  );
}

const encodings = {
  'utf-8': 'UTF-8',
  'windows-1252': 'Windows-1252',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
};

function labelOf(labels: Record<string, string>, value: string): string {
  return labels[value] ?? value;
}

function withChoice(format: FileFormat, key: keyof FileFormat, value: string): FileFormat {
  const { [key]: _, ...rest } = format;
  return value === '' ? rest : ({ ...rest, [key]: value } as FileFormat);
}
