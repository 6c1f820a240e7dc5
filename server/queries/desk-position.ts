import { z } from 'zod'

/** Where a page of a desk's list ended: the moment that the list is ordered by, and the referral. */
export type DeskPosition = { readonly at: string; readonly id: string }

const position = z.tuple([z.iso.datetime(), z.uuid()])

export const writeDeskPosition = ({ at, id }: DeskPosition): string => `${at}_${id}`

/** @returns `undefined` for a text that is none; a position tells nothing that the reader does not see, so it is not signed */
export function readDeskPosition(text: string): DeskPosition | undefined {
  const read = position.safeParse(text.split('_'))
  return read.success ? { at: read.data[0], id: read.data[1] } : undefined
}
