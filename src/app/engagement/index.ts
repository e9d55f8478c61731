export { LinkedTo } from './LinkedTo';
