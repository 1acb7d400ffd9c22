import type { Report } from '@anklang/domain';
import { Alert, Anchor, Box, Paper, Stack, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/language/index.ts';
import { useNamedWords } from '../../lib/language/use-named-words.ts';
import { Details } from '../../ui/details.tsx';
import { prepareEvidence } from './prepare-evidence.ts';

/** The first say what to know before anything else; the rest waits until somebody asks. */
const few = 6;

/** What the data say, sentence by sentence, each with its evidence. */
export function Findings({ report }: { report: Report }) {
  const { t } = useTranslation('insights');
  const language = useLanguage();
  const named = useNamedWords('insights');
  const [all, setAll] = useState(false);
  const shown = all ? report.findings : report.findings.slice(0, few);

  return (
    <Paper p="md" component="section" aria-labelledby="findings-title">
      <Title order={2} id="findings-title" mb="xs">
        {t('findings.title')}
      </Title>
      {report.findings.length === 0 && <Text>{t('findings.none')}</Text>}
      <Stack gap="sm">
        {shown.map((finding) => {
          const lines = prepareEvidence(finding, { report, language });
          return (
            <Box key={finding.text}>
              <Text maw="80ch">{finding.text}</Text>
              {lines.length > 0 && (
                <Details
                  summary={
                    <Text span fz="sm">
                      {t('findings.evidence')}
                    </Text>
                  }
                >
                  <Table w="auto" fz="sm" withRowBorders={false} verticalSpacing={2}>
                    <Table.Tbody>
                      {lines.map((line) => (
                        <Table.Tr key={line.key}>
                          <Table.Th scope="row" fw={400} c="dimmed">
                            {named(`evidence.${line.key}`) ?? line.key}
                          </Table.Th>
                          <Table.Td>{line.text}</Table.Td>
                        </Table.Tr>
                      ))}
                    </Table.Tbody>
                  </Table>
                </Details>
              )}
            </Box>
          );
        })}
      </Stack>
      {report.findings.length > few && (
        <Anchor component="button" type="button" fz="sm" mt="sm" onClick={() => setAll(!all)} aria-expanded={all}>
          {all ? t('findings.fewer') : t('findings.all', { count: report.findings.length })}
        </Anchor>
      )}
    </Paper>
  );
}

/** What limits the numbers; said before anybody relies on them. */
export function Warnings({ warnings }: { warnings: Report['warnings'] }) {
  const { t } = useTranslation('insights');
  if (warnings.length === 0) return null;

  return (
    <Alert variant="light" color="accent" title={t('warnings.title')}>
      <ul style={{ margin: 0, paddingLeft: '1.2em' }}>
        {warnings.map((warning) => (
          <li key={warning.text}>{warning.text}</li>
        ))}
      </ul>
    </Alert>
  );
}
