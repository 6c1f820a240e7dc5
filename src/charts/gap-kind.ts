import { createContext } from 'react'

/** Why a chart has no number somewhere: an agency sent no return, or, in figures of others, nobody published one. */
export type GapKind = 'no-return' | 'not-published'

/** Holds for every chart inside; the charts of our own records need no mention. */
export const GapKindContext = createContext<GapKind>('no-return')
