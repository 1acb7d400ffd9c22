export { removeDemoFolder } from './demo-folder.ts';
export { prepareDemo } from './prepare-demo.ts';
