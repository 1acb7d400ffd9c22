import { Box, Group, SegmentedControl, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { setLanguage, useLanguage } from '../../lib/language/index.ts';
import { Logo } from '../../ui/logo.tsx';
import classes from './door.module.css';

/** The frame of every page before one is inside: setting up, signing in, joining. */
export function Door(props: { title: string; lead: ReactNode; children: ReactNode }) {
  const { t } = useTranslation('workspaces');
  const language = useLanguage();
  useEffect(() => {
    document.title = `${props.title} · Anklang`;
  }, [props.title]);
  return (
    <Box className={classes['page']}>
      <Group component="header" justify="space-between" className={classes['top']}>
        <Logo size={30} />
        <SegmentedControl
          size="xs"
          aria-label={t('fields.language')}
          value={language}
          onChange={(value) => void setLanguage(value)}
          data={[
            { value: 'de', label: t('languages.de') },
            { value: 'en', label: t('languages.en') },
          ]}
        />
      </Group>
      <main className={classes['main']}>
        <Title order={1}>{props.title}</Title>
        <Text c="dimmed" mt={6} mb="lg">
          {props.lead}
        </Text>
        {props.children}
      </main>
      <Echo />
    </Box>
  );
}

/** The mark, large and quiet, in the corner. */
function Echo() {
  return (
    <svg className={classes['echo']} viewBox="0 0 400 400" aria-hidden="true" focusable="false">
      {[70, 130, 190, 250, 310, 370].map((radius) => (
        <circle key={radius} cx="400" cy="400" r={radius} fill="none" stroke="currentColor" strokeWidth="1.5" />
      ))}
      <circle cx="400" cy="400" r="22" fill="currentColor" />
    </svg>
  );
}
