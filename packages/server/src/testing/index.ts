export type { Client, Identity } from './client.ts';
export { type TestApp, testApp } from './test-app.ts';
