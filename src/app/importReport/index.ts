export { ImportReportScreen } from './ImportReportScreen';
