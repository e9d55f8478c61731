export type * from '../../plan/bringIn/read';
