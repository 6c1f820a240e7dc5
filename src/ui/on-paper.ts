import { createContext } from 'react'

/**
 * True on the sheets of a brief. A PDF holds for those who hear it what is drawn and not hidden from them: words for them alone, which a
 * page draws nowhere, are not in it.
 */
export const OnPaperContext = createContext(false)
