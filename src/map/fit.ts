import type { Box } from './frame-geometry.ts'

/** Size of an element in CSS pixels. */
export type Size = { readonly width: number; readonly height: number }

/** CSS pixels per frame unit when a part of the frame is fitted into an element, as SVG's `xMidYMid meet` does. */
export const fittedScale = (view: Box, { width, height }: Size): number =>
  Math.min(width / view.width, height / view.height)

/** Frame units that show beyond the fitted part on the left and right, and above and below. */
export function fittedMargin(view: Box, size: Size): { readonly x: number; readonly y: number } {
  const scale = fittedScale(view, size)
  return { x: (size.width / scale - view.width) / 2, y: (size.height / scale - view.height) / 2 }
}

/** Where the frame's origin lies in the element, in CSS pixels from its upper left corner. */
export function fittedOrigin(view: Box, size: Size): { readonly x: number; readonly y: number } {
  const scale = fittedScale(view, size)
  return {
    x: size.width / 2 - (view.x + view.width / 2) * scale,
    y: size.height / 2 - (view.y + view.height / 2) * scale,
  }
}
