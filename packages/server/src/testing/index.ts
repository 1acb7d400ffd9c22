export { type Build, type BuiltUser, testPassword } from './build.ts';
export { addressOf, type Client, type Identity } from './client.ts';
export { type TestApp, type TestAppOptions, testApp } from './test-app.ts';
