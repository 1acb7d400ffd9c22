import { List, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatsFor } from '../../../charts/format.ts';
import { useLanguage } from '../../../lib/language/index.ts';
import { Row } from './detail-parts.tsx';
import type { RestNode } from './graph-model.ts';
import type { DetailProps } from './graph-panel.tsx';

/** What the picture does not draw one by one, in sums. */
export function RestDetails({ node }: DetailProps & { node: RestNode }) {
  const { t } = useTranslation('ways');
  const formats = formatsFor(useLanguage());

  return (
    <Stack gap="md">
      <Text fz="sm">{t('graph.rest.explain')}</Text>
      <dl>
        <Row term={t('graph.rest.steps')} value={formats.count(node.steps.length)} />
        <Row term={t('graph.panel.interactions')} value={formats.count(node.interactions)} />
        <Row term={t('graph.panel.starts')} value={formats.count(node.starts)} />
        <Row term={t('graph.panel.ends')} value={formats.count(node.ends)} />
        <Row term={t('graph.rest.passing')} value={formats.count(node.passing)} />
      </dl>
      {node.steps.length > 0 && (
        <List size="sm" spacing={2}>
          {node.steps.slice(0, 100).map(({ key, name }) => (
            <List.Item key={key}>{name}</List.Item>
          ))}
        </List>
      )}
    </Stack>
  );
}
