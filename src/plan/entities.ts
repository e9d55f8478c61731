export type * from './actionState';
export type * from './fields';
export type * from './people';
export type * from './planData';
export type * from './planSettings';
