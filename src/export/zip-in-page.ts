import { type Zippable, zipSync } from 'fflate/browser'

/*
 * Stands for `fflate` in the browser's build (vite.config.ts). What writes Excel files packs a large sheet in a worker that it makes from
 * text, which the page's policy forbids: the file was never made. A sheet of a thousand rows takes a few hundredths of a second here.
 */

export { strToU8, zipSync } from 'fflate/browser'

/** As `zip` of the library, in the page itself. */
export function zip(files: Zippable, done: (error: Error | null, archive: Uint8Array) => void): void {
  done(null, zipSync(files))
}
