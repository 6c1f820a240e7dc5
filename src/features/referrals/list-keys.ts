/** What a key does while the focus is in the list. */
export type ListKey = 'next' | 'previous' | 'select' | 'accept' | 'decline' | 'ask' | 'assign' | 'new' | 'close'

/** By the place of the key: with an Urdu layout the key of "J" writes an Urdu letter. */
const single: Readonly<Record<string, ListKey>> = {
  KeyJ: 'next',
  KeyK: 'previous',
  KeyX: 'select',
  Space: 'select',
  KeyA: 'accept',
  KeyR: 'decline',
  KeyI: 'ask',
  KeyM: 'assign',
  KeyN: 'new',
}
const always: Readonly<Record<string, ListKey>> = { ArrowDown: 'next', ArrowUp: 'previous', Escape: 'close' }

type Pressed = Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing'>

/**
 * `undefined` for a key that is the browser's own: Enter follows the link of a row, and every key with Ctrl, Alt or Cmd.
 * @param hasSingleKeys whether a key by itself may act; see `ui/single-keys.ts`
 */
export function listKeyOf(event: Pressed, hasSingleKeys: boolean): ListKey | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.isComposing) return undefined
  return always[event.code] ?? (hasSingleKeys ? single[event.code] : undefined)
}

/** Moves the focus among the rows of a list; ended ones that are folded away are passed over. False at either end. */
export function focusRowBeside(list: Element, from: Element | null, step: 1 | -1): boolean {
  const rows = [...list.querySelectorAll<HTMLElement>('[data-referral]')].filter(
    (row) => row.closest('details:not([open])') === null,
  )
  const at = rows.findIndex((row) => row === from)
  const link = rows[at + step]?.querySelector('a')
  link?.focus()
  return link !== null && link !== undefined
}
