import { createContext, use } from 'react'

/** Style sheets of the parts of the page that come after the first screen. */
export const SectionStylesContext = createContext<readonly string[]>([])

/**
 * Stands before such parts. A style sheet in the middle of a page holds up what comes after it and not what stands before: the first
 * screen is painted at once, and nothing below it without its style.
 */
export const SectionStyles = () =>
  use(SectionStylesContext).map((href) => <link key={href} rel="stylesheet" href={href} />)
