import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useWorkspaceId } from '../../../lib/session/index.ts';
import { TextLink } from '../../../ui/text-link.tsx';
import { useQuestion, writeQuestion } from '../../ways/index.ts';

/** The same question in the journey graph, narrowed to the ways that come by the step where they break. */
export function GraphLink({ stepKey, step }: { stepKey: string; step: string }) {
  const { t } = useTranslation('outcomes');
  const workspaceId = useWorkspaceId();
  const [question] = useQuestion();

  return (
    <TextLink
      to="/w/$workspaceId/ways"
      params={{ workspaceId }}
      style={{ whiteSpace: 'nowrap' }}
      search={writeQuestion({ ...question, through: [stepKey] })}
    >
      {t('breaks.showGraph')}
      <VisuallyHidden>: {t('breaks.showGraphLabel', { step })}</VisuallyHidden>
    </TextLink>
  );
}
