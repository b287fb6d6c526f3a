import type { RatingColor } from '@/lib/domain/scale';

/**
 * Colours of ratings as sRGB hex, for light and dark ground. Each has a contrast of at least 4.5 to 1 with the ground
 * it is for, since signs and labels are set in them.
 */
export const ratingPalette: Record<RatingColor, { light: string; dark: string }> = {
  blue: { light: '#0b6bab', dark: '#6bb7ee' },
  teal: { light: '#0b7268', dark: '#58c4b6' },
  green: { light: '#2f7a1f', dark: '#7cc66c' },
  lime: { light: '#5c7000', dark: '#b4cc4e' },
  amber: { light: '#8a5f00', dark: '#e0ac3c' },
  orange: { light: '#a34d0a', dark: '#f0964e' },
  vermilion: { light: '#b8420c', dark: '#ff8f62' },
  red: { light: '#b3202c', dark: '#ff8587' },
  violet: { light: '#7038a8', dark: '#c39cf0' },
  grey: { light: '#63636b', dark: '#a6a6b0' },
};
