export { BrandFitOverview as BrandFitPage } from '../features/brand-fit/index.ts';
