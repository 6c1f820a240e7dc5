import { useEffect, useState } from 'react'

/** A part counts as read while it crosses this line: a quarter down the window. */
const readingLine = '-25% 0px -75% 0px'

/** The id of the part of the page that is being read; `undefined` above the first and between two. Parts that are added later are not watched. */
export function usePartInView<Id extends string>(ids: readonly Id[]): Id | undefined {
  const [current, setCurrent] = useState<Id>()
  useEffect(() => {
    // Where the browser cannot tell, no part is marked.
    if (typeof IntersectionObserver === 'undefined') return undefined
    const observer = new IntersectionObserver(
      (entries) => {
        const crossing = entries.find((entry) => entry.isIntersecting)
        const left = entries.map((entry) => entry.target.id)
        // A part that has left the line marks nothing any more, unless another one has come to it.
        setCurrent((before) => {
          if (crossing) return ids.find((one) => one === crossing.target.id)
          return before !== undefined && left.includes(before) ? undefined : before
        })
      },
      { rootMargin: readingLine },
    )
    for (const id of ids) {
      const part = document.getElementById(id)
      if (part) observer.observe(part)
    }
    return () => observer.disconnect()
  }, [ids])
  return current
}
