import { useIsDuring } from './use-is-during.ts'

/**
 * True while the page is being printed. A drawing that was computed for the width of the window is too wide for paper; it gives way to
 * the one that fits any width, before the browser lays the sheets out.
 */
export const useIsPrinting = (): boolean => useIsDuring('beforeprint', 'afterprint')
