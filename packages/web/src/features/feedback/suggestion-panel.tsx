import type { SurveyMapping, Upload } from '@anklang/domain';
import { Alert, Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNamedWords } from '../../lib/language/use-named-words.ts';
import { Details } from '../../ui/details.tsx';
import { findLost, findRenamed } from './compare-mappings.ts';
import type { MappingDraft } from './mapping-draft.ts';

type Props = {
  upload: Upload;
  draft: MappingDraft;
  known: SurveyMapping | null;
  /** Where the mapping was taken from instead of the suggestion. */
  source: { file: string } | { survey: string } | null;
};

/** Where the mapping comes from: recognised, guessed with reasons, or left to the person. */
export function SuggestionPanel({ upload, draft, known, source }: Props) {
  const { t } = useTranslation('survey');
  const sayReason = useNamedWords('mapping');
  const { mapping, surveyName } = upload.suggestion;
  const reasons = source ? [] : upload.suggestion.reasons;
  const renamed = source ? [] : findRenamed(upload.suggestion);
  const lost = known && !source ? findLost(known, mapping) : [];

  const sayOrigin = () => {
    if (source && 'file' in source) return t('suggestion.fromFile', { name: source.file });
    if (source) return t('suggestion.fromSurvey', { name: source.survey });
    if (surveyName) return t('suggestion.recognised', { name: surveyName });
    return t(mapping ? 'suggestion.guessed' : 'suggestion.none');
  };

  return (
    <Alert variant="light" color="accent" title={sayOrigin()}>
      <Stack gap={4}>
        {renamed.length > 0 && (
          <Details summary={t('suggestion.renamed', { count: renamed.length })} open>
            <Table w="auto" fz="sm">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th scope="col">{t('suggestion.before')}</Table.Th>
                  <Table.Th scope="col">{t('suggestion.now')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {renamed.map(({ before, now }) => (
                  <Table.Tr key={now}>
                    <Table.Td>{before}</Table.Td>
                    <Table.Td>→ {now}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Details>
        )}
        {lost.length > 0 && <Text fz="sm">{t('suggestion.lost', { names: lost.join(', ') })}</Text>}
        {draft.unknown.length > 0 && (
          <Text fz="sm">{t('suggestion.unknown', { columns: draft.unknown.join(', ') })}</Text>
        )}
        {reasons.length > 0 && (
          <Details summary={t('suggestion.reasons')}>
            <ul style={{ margin: 0, paddingLeft: '1.2em', maxHeight: 260, overflow: 'auto' }}>
              {reasons.map((reason) => (
                <li key={`${reason.code}-${reason.column}`}>
                  <Text span fz="sm">
                    {sayReason(`guess.${reason.code}`, { column: reason.column, ...reason.params })}
                  </Text>
                </li>
              ))}
            </ul>
          </Details>
        )}
      </Stack>
    </Alert>
  );
}
