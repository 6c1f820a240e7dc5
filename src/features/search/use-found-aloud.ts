import { useEffect, useRef } from 'react'
import { useSearchWords } from '#src/i18n/use-search-words.ts'
import { useAnnounce } from '#src/ui/LiveRegion.tsx'

/** Says how many were found once typing rests; not for the query with which a page came, which a screen reader reads by itself. */
export function useFoundAloud(count: number | undefined): void {
  const { searchWords } = useSearchWords()
  const announce = useAnnounce()
  const said = useRef(count)
  // Speaks to assistive technology, which is outside React.
  useEffect(() => {
    if (count === said.current) return
    said.current = count
    if (count !== undefined) announce(count === 0 ? searchWords('nothingSpoken') : searchWords('found', { count }))
  }, [count, announce, searchWords])
}
