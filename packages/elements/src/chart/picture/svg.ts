import type { PictureSpec } from './spec.js';
export const svgOf = (spec: PictureSpec): string => spec.drawing;
