import { Paper, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMay, useWorkspaceId } from '../../lib/session/index.ts';
import { TextLink } from '../../ui/text-link.tsx';
import classes from './start-with-one.module.css';

/** Where an opinion becomes knowledge, and knowledge a deed; only what the role may do. */
export function NextSteps({ touchpointId }: { touchpointId: string }) {
  const { t } = useTranslation('startWithOne');
  const params = { workspaceId: useWorkspaceId() };
  const mayAsk = useMay('journey.manage');
  const mayPlan = useMay('measure.edit');
  const mayImport = useMay('interaction.write');

  return (
    <Paper p={{ base: 'md', sm: 'xl' }} component="section" aria-labelledby="next-steps" className="no-print">
      <Title order={2} id="next-steps" mb="sm">
        {t('picture.next')}
      </Title>
      <ul className={classes['next']}>
        {mayAsk && (
          <li>
            <TextLink to="/w/$workspaceId/views/new" params={params} fw={600}>
              {t('picture.ask')}
            </TextLink>
            <Text fz="sm" c="dimmed">
              {t('picture.askText')}
            </Text>
          </li>
        )}
        {mayImport && (
          <li>
            <TextLink to="/w/$workspaceId/file" params={params} fw={600}>
              {t('picture.file')}
            </TextLink>
            <Text fz="sm" c="dimmed">
              {t('picture.fileText')}
            </Text>
          </li>
        )}
        {mayPlan && (
          <li>
            <TextLink
              to="/w/$workspaceId/implementation/new"
              params={params}
              search={{ touchpoint: touchpointId }}
              fw={600}
            >
              {t('picture.measure')}
            </TextLink>
            <Text fz="sm" c="dimmed">
              {t('picture.measureText')}
            </Text>
          </li>
        )}
        <li>
          <TextLink to="/w/$workspaceId/touchpoints/$touchpointId" params={{ ...params, touchpointId }} fw={600}>
            {t('picture.record')}
          </TextLink>
          <Text fz="sm" c="dimmed">
            {t('picture.recordText')}
          </Text>
        </li>
      </ul>
    </Paper>
  );
}
