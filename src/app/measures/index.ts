export { RowHistory } from './RowHistory';
