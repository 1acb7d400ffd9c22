import { Text } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/page-header.tsx';
import { FirstPicture } from './first-picture.tsx';
import { Questions } from './questions.tsx';

const here = '/w/$workspaceId/start-with-one';

/** Three questions about one touchpoint, and then its first picture: the address says which of them stands here. */
export function StartWithOne() {
  const { t } = useTranslation('startWithOne');
  const { question = 1, touchpoint } = useSearch({ from: here });
  const navigate = useNavigate({ from: here });
  if (touchpoint) return <FirstPicture touchpointId={touchpoint} />;

  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Text fz="sm" c="dimmed" mb={4} role="status">
        {t('number', { number: question })}
      </Text>
      <Questions
        number={question}
        onGo={(next) => void navigate({ search: next === 1 ? {} : { question: next } })}
        onStored={(touchpointId) => void navigate({ search: { touchpoint: touchpointId }, replace: true })}
      />
    </>
  );
}
