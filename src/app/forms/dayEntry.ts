export * from '../../plan/dayEntry';

