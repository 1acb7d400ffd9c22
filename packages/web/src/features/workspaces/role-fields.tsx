import { type Role, roles } from '@anklang/domain';
import { MultiSelect, Select, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDepartments } from './use-departments.ts';

/** A role with what it means, and for editors their departments. */
export function RoleFields(props: {
  role: Role;
  departmentIds: string[];
  onRole: (role: Role) => void;
  onDepartments: (departmentIds: string[]) => void;
}) {
  const { t } = useTranslation('workspaces');
  const departments = useDepartments().items ?? [];
  const choose = (value: string | null) => {
    const role = roles.find((name) => name === value);
    if (role) props.onRole(role);
  };
  return (
    <Stack>
      <Select
        label={t('fields.role')}
        description={t(`roleTexts.${props.role}`)}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        allowDeselect={false}
        value={props.role}
        onChange={choose}
        data={roles.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
      />
      {props.role === 'editor' && (
        <MultiSelect
          label={t('fields.departments')}
          description={departments.length > 0 ? t('members.departmentsHint') : t('members.noDepartments')}
          disabled={departments.length === 0}
          value={props.departmentIds}
          onChange={props.onDepartments}
          data={departments.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </Stack>
  );
}
