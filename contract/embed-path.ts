/** Pictures that a page can show alone, for other sites to frame. */
export const embeddedFigures = ['map', 'trend'] as const
export type EmbeddedFigure = (typeof embeddedFigures)[number]

/** Of the address of such a page; its other parameters are those of the overview. */
export const embedParameter = 'figure'

/** The path of that page in a language. */
export const embedPath = (language: string): string => `/${language}/embed/overview`

/**
 * True for the pages that other sites may frame. They are drawn as for a visitor without any cookie and carry no script, so that nothing
 * in the frame can know who is signed in here, and nothing in it can be clicked on their behalf.
 */
export const isEmbedPath = (pathname: string): boolean => /^\/(en|ur)\/embed\/overview\/?$/.test(pathname)
