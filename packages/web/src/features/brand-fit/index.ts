export { BrandFitSection } from './brand-fit-section.tsx';
export { BrandFitOverview } from './overview/brand-fit-overview.tsx';
