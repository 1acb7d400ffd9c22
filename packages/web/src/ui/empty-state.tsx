import { Box, Group, Paper, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** Nothing here yet: says what belongs here, why it is worth having, and offers the next step. */
export function EmptyState(props: { icon?: ReactNode; title: string; children: ReactNode; actions?: ReactNode }) {
  return (
    <Paper p="xl" radius="md" shadow="none">
      <Group align="flex-start" gap="lg" wrap="nowrap">
        {props.icon && (
          <Box c="var(--accent)" aria-hidden visibleFrom="xs">
            {props.icon}
          </Box>
        )}
        <Box>
          <Title order={2} mb={6}>
            {props.title}
          </Title>
          <Text component="div" c="dimmed" maw="var(--text-width)">
            {props.children}
          </Text>
          {props.actions && (
            <Group mt="md" gap="sm">
              {props.actions}
            </Group>
          )}
        </Box>
      </Group>
    </Paper>
  );
}
