export { inventedMailDomain } from '../company/load-company.ts';
export type { DemoPart, DemoStep } from './demo-part.ts';
export { type FilledDemo, fillDemo } from './fill-demo.ts';
export { firstMonthBefore } from './first-month.ts';
export { loadDemo } from './load-demo.ts';
export { makeDemoWorkspace } from './make-demo-workspace.ts';
