import { type Industry, industries, type JourneyMapTemplate, routes } from '@anklang/domain';
import { Button, Card, Checkbox, Modal, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../../lib/api/index.ts';
import { useLanguage } from '../../../lib/language/index.ts';
import { useMay, useWorkspaceId } from '../../../lib/session/index.ts';
import { Loaded } from '../../../ui/loaded.tsx';
import { notifyDone } from '../../../ui/notify.ts';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';

function templatesOf(workspaceId: string, language: 'de' | 'en') {
  return queryOptions({
    queryKey: ['workspace', workspaceId, 'journeyMapTemplates', language],
    queryFn: ({ signal }) => callApi(routes.listMapTemplates, { params: { workspaceId }, query: { language }, signal }),
  });
}

/** Usual journeys by industry, to begin with. */
export function TemplatesDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['journeyShare', 'surroundings', 'shell']);
  const [industry, setIndustry] = useState<Industry>('bank');
  const templates = useQuery(templatesOf(useWorkspaceId(), useLanguage()));

  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('templates.title')}
      closeButtonProps={{ 'aria-label': t('shell:close') }}
    >
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {t('templates.lead')}
        </Text>
        <NativeSelect
          label={t('templates.industry')}
          data-autofocus
          value={industry}
          onChange={(event) => setIndustry(event.currentTarget.value as Industry)}
          data={industries.map((value) => ({ value, label: t(`surroundings:starters.industry.${value}`) }))}
        />
        <Loaded query={templates}>
          {({ items }) =>
            items
              .filter((template) => template.industry === industry)
              .map((template) => <TemplateCard key={template.key} template={template} />)
          }
        </Loaded>
      </Stack>
    </Modal>
  );
}

function TemplateCard({ template }: { template: JourneyMapTemplate }) {
  const { t } = useTranslation('journeyShare');
  const mayAdd = useMay('touchpoint.manage');
  const [addTouchpoints, setAddTouchpoints] = useState(true);
  const use = useTemplate();
  const missing = template.steps.filter(({ isInRegister }) => !isInRegister).length;

  return (
    <Card withBorder padding="md">
      <Stack gap="sm">
        {use.isError && <ProblemAlert error={use.error} />}
        <div>
          <Title order={3} size="h4">
            {template.name}
          </Title>
          <Text size="sm" c="dimmed">
            {template.scenario}
          </Text>
        </div>
        <Text
          component="ol"
          size="sm"
          m={0}
          pl="lg"
          aria-label={t('templates.steps', { count: template.steps.length })}
        >
          {template.steps.map(({ name, phase }) => (
            <li key={name}>
              {name}{' '}
              <Text span size="xs" c="dimmed">
                {phase}
              </Text>
            </li>
          ))}
        </Text>
        {missing > 0 && (
          <Checkbox
            checked={mayAdd && addTouchpoints}
            disabled={!mayAdd}
            onChange={(event) => setAddTouchpoints(event.currentTarget.checked)}
            label={t('templates.add')}
            description={mayAdd ? t('templates.missing', { count: missing }) : t('templates.addForbidden')}
          />
        )}
        <Button
          w="fit-content"
          loading={use.isPending}
          onClick={() => use.mutate({ key: template.key, addTouchpoints: mayAdd && addTouchpoints })}
        >
          {t('templates.use')}
        </Button>
      </Stack>
    </Card>
  );
}

function useTemplate() {
  const { t } = useTranslation('journeyShare');
  const workspaceId = useWorkspaceId();
  const language = useLanguage();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ key, addTouchpoints }: { key: string; addTouchpoints: boolean }) =>
      callApi(routes.useMapTemplate, { params: { workspaceId, key }, body: { addTouchpoints, language } }),
    onSuccess: async ({ id, name }) => {
      notifyDone(t('templates.used', { name }));
      await navigate({ to: '/w/$workspaceId/journeys/$mapId', params: { workspaceId, mapId: id } });
      // The register has grown, and phases may have been added.
      return queryClient.invalidateQueries({ queryKey: ['workspace', workspaceId] });
    },
  });
}
