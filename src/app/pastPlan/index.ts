export { PastDayPicker } from './PastDayPicker';
