import { createContext, use } from 'react'
import type { PublishedFigures } from '#contract/api/published-figures.ts'
import type { PublishedFigure } from '#contract/published-figures/published-figure.ts'
import type { Conflict } from './conflicts/conflict-sides.ts'
import type { PublishedWords } from './words/use-published-words.ts'

/** What every part of the page reads: the answer, looked up by id, and the words to say it in. */
export type Published = {
  readonly data: PublishedFigures
  readonly words: PublishedWords
  readonly figureOf: (id: string) => PublishedFigure | undefined
  readonly conflictOf: (id: string) => Conflict | undefined
}

export function makePublished(data: PublishedFigures, words: PublishedWords): Published {
  const figures = new Map(data.figures.map((figure) => [figure.id, figure]))
  const conflicts = new Map(data.conflicts.map((conflict) => [conflict.id, conflict]))
  return { data, words, figureOf: (id) => figures.get(id), conflictOf: (id) => conflicts.get(id) }
}

export const PublishedContext = createContext<Published | undefined>(undefined)

/** @throws Error outside of the page of published figures */
export function usePublished(): Published {
  const published = use(PublishedContext)
  if (published === undefined) throw new Error('usePublished needs a PublishedContext around it')
  return published
}
