/** A page in the background is not painted at all. */
const longestMs = 100

/** Resolves once the browser has shown what has been written so far, so that an answer to a key or a press is seen before long work begins. */
export const afterPaint = (): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, longestMs)
    requestAnimationFrame(() => {
      clearTimeout(timer)
      // The frame's callbacks run before it is painted.
      setTimeout(resolve)
    })
  })
