export { planWorkbook } from './planWorkbook';
