export { RowHistory } from './RowHistory';
export { readNumber } from './readingEntry';
