import { Modal, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { NewWorkspaceForm } from './new-workspace-form.tsx';

export default function NewWorkspaceDialog(props: { onClose: () => void; onAdded: (workspaceId: string) => void }) {
  const { t } = useTranslation(['workspaces', 'shell']);
  const added = (workspaceId: string) => {
    props.onClose();
    props.onAdded(workspaceId);
  };
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={t('workspaces:newWorkspace.title')}
      closeButtonProps={{ 'aria-label': t('shell:close') }}
    >
      <Text fz="sm" c="dimmed" mb="md">
        {t('workspaces:newWorkspace.text')}
      </Text>
      <NewWorkspaceForm onAdded={added} />
    </Modal>
  );
}
