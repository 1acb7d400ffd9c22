import type { Survey, TouchpointRecord } from '@anklang/domain';
import { useTranslation } from 'react-i18next';
import { useTouchpointWave } from './use-touchpoint-wave.ts';

/** What stands below each other on the page of a touchpoint, by the ids of its headings. */
export function useRecordSections(
  record: TouchpointRecord,
  surveys: readonly Survey[],
): { id: string; label: string }[] {
  const { t } = useTranslation([
    'touchpoints',
    'care',
    'links',
    'journeyList',
    'evidence',
    'relevance',
    'brandFit',
    'requests',
    'comments',
    'targets',
    'measures',
  ]);
  const { picked } = useTouchpointWave(record, surveys);

  return [
    { id: 'description-title', label: t('record.description') },
    { id: 'target-title', label: t('targets:title') },
    { id: 'perceptions-title', label: t('care:perceptions.title') },
    { id: 'links-title', label: t('links:title') },
    { id: 'journeys-title', label: t('journeyList:section.title') },
    { id: 'evidence-title', label: t('evidence:title') },
    ...(picked ? [{ id: 'survey-title', label: t('record.survey.short') }] : []),
    { id: 'relevance-title', label: t('relevance:facet.relevance') },
    { id: 'brand-fit-title', label: t('brandFit:title') },
    { id: 'measures-title', label: t('measures:section.title') },
    { id: 'requests-title', label: t('requests:card') },
    { id: 'comments-title', label: t('comments:title') },
    { id: 'history-title', label: t('record.history.title') },
  ];
}
