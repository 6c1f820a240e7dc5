import { type ChangeEvent, type FocusEvent, type KeyboardEvent, type PointerEvent, useState } from 'react'
import { nearestIndex, type TimeScale } from './scale.ts'

/**
 * The cursor of a chart over time. A pointer moves it by being over the plot; keyboard, finger and assistive technology move
 * it through a native range input.
 *
 * @returns the period it stands on, `undefined` while there is none, and the handlers of the plot's area and of the input
 */
export function useCursor(scale: TimeScale) {
  const [index, setIndex] = useState<number>()
  const hide = () => {
    setIndex(undefined)
  }
  const follow = (event: PointerEvent<HTMLElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect()
    if (width > 0) setIndex(nearestIndex(scale, (event.clientX - left) / width))
  }
  return {
    // Fewer periods may have arrived since it was set.
    index: index !== undefined && index < scale.length ? index : undefined,
    area: {
      // A tap on the period where the input already stands changes nothing there, so presses count too.
      onPointerDown: follow,
      onPointerMove: follow,
      onPointerLeave: (event: PointerEvent) => {
        // A finger leaves after every tap; what it pointed at stays until the focus moves on.
        if (event.pointerType !== 'touch') hide()
      },
    },
    input: {
      onChange: (event: ChangeEvent<HTMLInputElement>) => {
        setIndex(event.target.valueAsNumber)
      },
      onFocus: (event: FocusEvent<HTMLElement>) => {
        // Focus that came with a press has its place from the pointer.
        if (event.target.matches(':focus-visible')) setIndex((current) => current ?? scale.length - 1)
      },
      onBlur: hide,
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key === 'Escape') hide()
      },
    },
  }
}
