export { actionOptions } from './EngagementForm';
export { LinkedTo } from './LinkedTo';
