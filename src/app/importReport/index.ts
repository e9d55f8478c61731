export { usePreviewStyles } from './previewStyles';
