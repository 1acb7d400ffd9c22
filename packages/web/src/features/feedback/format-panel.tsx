import type { FileFormat } from '@anklang/domain';
import { Group, NativeSelect, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format/index.ts';
import { Details } from '../../ui/details.tsx';

type Found = { [K in keyof FileFormat]-?: string | null };

type Props = {
  file: { fileName: string; bytes: number; kind: string; rows: number | null; columns: number };
  /** What was detected; only what is named here can be corrected. */
  found: Partial<Found>;
  format: FileFormat;
  rereading: boolean;
  onChange: (format: FileFormat) => void;
};

const choices = ['encoding', 'delimiter', 'decimal', 'quote'] as const;
type Choice = (typeof choices)[number];

/** What was detected about the file, each point open to correction; an empty choice means: detect it. */
export function FormatPanel({ file, found, format, rereading, onChange }: Props) {
  const { t } = useTranslation('survey');
  const write = useFormat();
  const heading = useRef<HTMLHeadingElement>(null);
  // The field that took the file is gone; reading goes on here.
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  const labels: Record<Choice, Record<string, string>> = {
    encoding: encodings,
    delimiter: {
      ',': t('format.delimiters.comma'),
      ';': t('format.delimiters.semicolon'),
      '\t': t('format.delimiters.tab'),
      '|': t('format.delimiters.pipe'),
    },
    decimal: { '.': t('format.decimals.point'), ',': t('format.decimals.comma') },
    quote: { '"': t('format.quotes.double'), "'": t('format.quotes.single') },
  };
  const offered = choices.filter((key) => found[key] !== undefined);
  const facts = [
    file.rows !== null && t('format.rows', { count: file.rows, formatted: write.number(file.rows) }),
    t('format.columns', { count: file.columns, formatted: write.number(file.columns) }),
    file.kind,
    found.encoding?.toUpperCase(),
    found.delimiter && `${t('format.delimiter')}: ${labelOf(labels.delimiter, found.delimiter)}`,
    found.decimal && `${t('format.decimal')}: ${labelOf(labels.decimal, found.decimal)}`,
    found.sheet && `${t('format.sheet')}: ${found.sheet}`,
    write.bytes(file.bytes),
  ];

  return (
    <Paper p="md">
      <Stack gap={6}>
        <Title order={2} ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
          {t('format.title')}
        </Title>
        <Text>
          <strong>{file.fileName}</strong> · {facts.filter(Boolean).join(' · ')}
        </Text>
        {(offered.length > 0 || found.sheet !== undefined) && (
          <Details summary={t('format.change')} open={Object.keys(format).length > 0}>
            <Group align="flex-end" gap="md">
              {offered.map((key) => (
                <NativeSelect
                  key={key}
                  label={t(`format.${key}`)}
                  value={format[key] ?? ''}
                  onChange={(event) => onChange(withChoice(format, key, event.currentTarget.value))}
                  data={[
                    {
                      value: '',
                      label: t('format.auto', { value: labelOf(labels[key], found[key] ?? t('format.none')) }),
                    },
                    ...Object.entries(labels[key]).map(([value, label]) => ({ value, label })),
                  ]}
                />
              ))}
              {found.sheet !== undefined && (
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
