export * from '../../plan/dayEntry';
