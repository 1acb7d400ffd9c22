export { RelationshipAccountView as RelationshipAccountPage } from '../features/outcomes/index.ts';
