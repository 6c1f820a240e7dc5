import { useSyncExternalStore } from 'react'
import { preferenceText, readPreference } from '#contract/preference-cookies.ts'

/*
 * Whether a key by itself may act. Who speaks to a computer, or whose hand slips, sets such keys off without meaning to, so they can be turned
 * off (WCAG 2.1.4). Keys that act only in the control that has the focus are not meant.
 */

const watchers = new Set<() => void>()
const yearSeconds = 31_536_000

/** On until the reader has turned them off, and in every page as the server draws it. */
export const useSingleKeys = (): boolean => useSyncExternalStore(watch, areOn, () => true)

/** Kept in this browser for a year. */
export function chooseSingleKeys(on: boolean): void {
  document.cookie = preferenceText('keys', 'off', on ? 0 : yearSeconds, location.protocol)
  kept = on
  for (const tell of watchers) tell()
}

/** Read once: asking the browser for its cookies takes a millisecond, and every component that draws itself asks. */
let kept: boolean | undefined
const areOn = (): boolean => (kept ??= readPreference('keys', document.cookie) !== 'off')

function watch(onChange: () => void): () => void {
  watchers.add(onChange)
  return () => watchers.delete(onChange)
}
