export { BringInScreen } from './BringInScreen';
