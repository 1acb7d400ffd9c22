import { Anchor, Box, Breadcrumbs, Group, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import classes from './page-header.module.css';

export type Crumb = { label: string; to: string };

/** Title of the page and of the tab; takes the focus after navigation, so that a screen reader starts here. */
export function PageHeader(props: { title: string; lead?: ReactNode; crumbs?: readonly Crumb[]; actions?: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${props.title} · Anklang`;
  }, [props.title]);
  useEffect(() => {
    const focused = document.activeElement;
    if (focused === null || focused === document.body || focused.id === 'main') {
      heading.current?.focus({ preventScroll: true });
    }
  }, []);
  return (
    <Box component="header" className={classes['header']}>
      {props.crumbs && props.crumbs.length > 0 && (
        <Breadcrumbs mb={6} separatorMargin={6} fz="sm" lh={1.5}>
          {props.crumbs.map((crumb) => (
            <Anchor key={crumb.to} renderRoot={(root) => <Link {...root} to={crumb.to} />} fz="sm" c="dimmed">
              {crumb.label}
            </Anchor>
          ))}
          <Text fz="sm" c="dimmed" lh={1.5} aria-current="page" truncate maw="40ch">
            {props.title}
          </Text>
        </Breadcrumbs>
      )}
      <Group justify="space-between" align="flex-end" gap="md">
        <Box flex="1 1 320px">
          <Title order={1} ref={heading} tabIndex={-1}>
            {props.title}
          </Title>
          {props.lead && (
            <Text c="dimmed" mt={4} maw="var(--text-width)">
              {props.lead}
            </Text>
          )}
        </Box>
        {props.actions && (
          <Group gap="xs" className="no-print">
            {props.actions}
          </Group>
        )}
      </Group>
    </Box>
  );
}
