import { interactionLimits, routes } from '@anklang/domain';
import { Button, FileButton, Group, Modal, Stack, Table, Text, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../../lib/api/index.ts';
import { useFormat } from '../../../lib/format/index.ts';
import { useWorkspaceId } from '../../../lib/session/index.ts';
import { notifyDone } from '../../../ui/notify.ts';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { interactionsKey } from '../../ways/index.ts';
import { type ParsedAliases, parseAliases } from './parse-aliases.ts';

/** Says which ids are one person: two columns, pasted or from a small file. */
export function StitchDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['interactions', 'shell']);
  const format = useFormat();
  const workspaceId = useWorkspaceId();
  const queryClient = useQueryClient();
  const [text, setText] = useState('');
  const [sent, setSent] = useState(0);
  const parsed = parseAliases(text);
  const { pairs, faults } = parsed;
  const stitch = useMutation({
    mutationFn: async () => {
      for (let from = 0; from < pairs.length; from += interactionLimits.batch) {
        const aliases = pairs.slice(from, from + interactionLimits.batch);
        await callApi(routes.addAliases, { params: { workspaceId }, body: { aliases } });
        setSent(from + aliases.length);
      }
    },
    onSuccess: () => {
      notifyDone(t('stitch.done', { count: pairs.length, formatted: format.number(pairs.length) }));
      void queryClient.invalidateQueries({ queryKey: interactionsKey(workspaceId) });
      onClose();
    },
  });

  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t('customer.stitchTitle')}
      closeButtonProps={{ 'aria-label': t('shell:close') }}
      closeOnClickOutside={!stitch.isPending}
    >
      <Stack gap="sm">
        <Text fz="sm">{t('stitch.text')}</Text>
        {stitch.isError && <ProblemAlert error={stitch.error} />}
        <Textarea
          label={t('stitch.field')}
          placeholder={t('stitch.placeholder')}
          autosize
          minRows={6}
          maxRows={12}
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          data-autofocus
        />
        <Group>
          <FileButton accept=".csv,.txt,.tsv,text/csv" onChange={(file) => void file?.text().then(setText)}>
            {(props) => (
              <Button {...props} size="compact-sm" variant="default">
                {t('stitch.file')}
              </Button>
            )}
          </FileButton>
        </Group>
        <div role="status">{text.trim() !== '' && <Found parsed={parsed} />}</div>
        <Group justify="space-between">
          <Text fz="sm" c="dimmed" role="status">
            {stitch.isPending && t('stitch.running', { done: format.number(sent), total: format.number(pairs.length) })}
          </Text>
          <Button
            onClick={() => stitch.mutate()}
            loading={stitch.isPending}
            disabled={pairs.length === 0 || faults.length > 0}
          >
            {t('stitch.submit')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

const fewPairs = 3;
const fewFaults = 5;

function Found({ parsed: { pairs, faults, hasHeader } }: { parsed: ParsedAliases }) {
  const { t } = useTranslation('interactions');
  const format = useFormat();

  return (
    <Stack gap={6}>
      <Text fz="sm">
        {t('stitch.pairs', { count: pairs.length, formatted: format.number(pairs.length) })}
        {hasHeader && ` · ${t('stitch.header')}`}
      </Text>
      {pairs.length > 0 && (
        <Table w="auto" fz="sm" aria-label={t('stitch.field')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('stitch.alias')}</Table.Th>
              <Table.Th scope="col">{t('stitch.customer')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {pairs.slice(0, fewPairs).map(({ alias, customer }) => (
              <Table.Tr key={alias}>
                <Table.Td>{alias}</Table.Td>
                <Table.Td>{customer}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {faults.length > 0 && (
        <div>
          <Text fz="sm" c="var(--danger)">
            {t('stitch.faults', { count: faults.length, formatted: format.number(faults.length) })}
          </Text>
          {faults.slice(0, fewFaults).map(({ line, code }) => (
            <Text key={line} fz="sm" c="var(--danger)">
              {t(`stitch.fault.${code}`, { line })}
            </Text>
          ))}
          {faults.length > fewFaults && (
            <Text fz="sm" c="var(--danger)">
              {t('stitch.faultsMore')}
            </Text>
          )}
        </div>
      )}
    </Stack>
  );
}
