import '@fontsource-variable/inter/wght.css';
import '@mantine/core/styles.css';
import '@mantine/dropzone/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './theme/tokens.css';
import './theme/global.css';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { createApp } from './app/create-app.tsx';
import { startLanguage } from './lib/language/index.ts';

// Compiled parsers would need `eval`, which the content security policy rightly refuses.
z.config({ jitless: true });
await startLanguage();
createRoot(document.getElementById('root') as HTMLElement).render(createApp());
