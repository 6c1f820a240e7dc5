import { Fragment, type ReactNode } from 'react'

/**
 * A sentence in which controls stand, written whole in each language so that each keeps its own word order:
 * "Showing [measure] in [place]". A slot that the sentence does not name is left out.
 */
export function Slots({ sentence, slots }: { sentence: string; slots: Readonly<Record<string, ReactNode>> }) {
  return splitSlots(sentence).map((part) =>
    part.slot === undefined ? (
      <Fragment key={part.at}>{part.text}</Fragment>
    ) : (
      <Fragment key={part.at}>{slots[part.slot]}</Fragment>
    ),
  )
}

export type SentencePart = { readonly at: number; readonly text: string; readonly slot?: string }

/** Cuts a sentence at its slots, in reading order. `at` is the position of the part. */
export function splitSlots(sentence: string): SentencePart[] {
  let at = 0
  return sentence
    .split(/(\[[a-z]+\])/)
    .map((text): SentencePart => {
      const part = /^\[[a-z]+\]$/.test(text) ? { at, text, slot: text.slice(1, -1) } : { at, text }
      at += text.length
      return part
    })
    .filter((part) => part.text !== '')
}
