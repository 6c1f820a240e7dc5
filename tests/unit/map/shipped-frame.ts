import type { MapFrame } from '#contract/map-frame.ts'
import file from '#reference/boundaries/frame.json' with { type: 'json' }

/** The frame that ships. JSON imports widen tuples to arrays; the file itself is checked where it is made. */
export const frame = file as unknown as MapFrame
