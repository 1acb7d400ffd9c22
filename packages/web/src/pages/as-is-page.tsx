export { AsIs as AsIsPage } from '../features/method/as-is.tsx';
