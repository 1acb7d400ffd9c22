import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { compress } from './vite-compress.ts';
import { dropDescriptions } from './vite-drop-descriptions.ts';

const server = 'http://127.0.0.1:4000';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), dropDescriptions(), compress()],
  resolve: { conditions: ['source', ...defaultClientConditions] },
  build: {
    outDir: 'dist',
    // The content security policy allows no data: fonts or scripts, so every asset is a file.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
    rolldownOptions: {
      input: {
        index: join(import.meta.dirname, 'index.html'),
        // What people without an account open: nothing of the application is in it.
        respond: join(import.meta.dirname, 'respond.html'),
      },
      output: {
        codeSplitting: {
          // The guide is searched as a whole, so that a language of it comes in one piece instead of thirty.
          groups: [
            { name: 'guide-de', test: /docs\/guide\/de\// },
            { name: 'guide-en', test: /docs\/guide\/en\// },
            { name: 'guide-docs', test: /\/docs\/(?!guide\/).*\.md/ },
          ],
        },
      },
    },
  },
  server: { port: 4001, strictPort: true, proxy: { '/api': server, '/health': server } },
});
