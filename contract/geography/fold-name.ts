/**
 * Letters that keyboards and converters mix up, each mapped to the one Urdu writes.
 * Hamza and madda need no entry: they are combining marks after decomposition and are dropped with the other marks.
 */
const urduLetterOf: Readonly<Record<string, string>> = {
  '\u064A': '\u06CC', // Arabic yeh
  '\u0649': '\u06CC', // alef maksura
  '\u0643': '\u06A9', // Arabic kaf
  '\u0647': '\u06C1', // Arabic heh
  '\u0629': '\u06C1', // teh marbuta
  '\u06BE': '\u06C1', // heh doachashmee, often typed for heh goal and the reverse
  '\u06C3': '\u06C1', // teh marbuta goal
  '\u06D5': '\u06C1', // ae, a heh look-alike
  '\u06BA': '\u0646', // noon ghunna
  '\u0671': '\u0627', // alef wasla
  '\u0621': '', // hamza standing alone
  '\u0640': '', // tatweel, a stretch without sound
}

/** Words that say "district" and nothing else, after folding. */
const districtWords: ReadonlySet<string> = new Set(['district', 'distt', 'dist', 'zila', 'zilla', 'ضلع'])

/**
 * Folds a written place name to the key under which the same name, typed by somebody else, is found:
 * without case, spaces, dots, hyphens, diacritics, invisible marks and the word "district"; Arabic letters become Urdu ones.
 * Two different names never fold together on spelling alone: no letter is dropped or exchanged by likeness of sound.
 *
 * @returns the key, or '' when nothing is left of the name
 */
export function foldName(written: string): string {
  const plain = written
    .normalize('NFKD')
    .replaceAll(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
  const letters = Array.from(plain, (letter) => urduLetterOf[letter] ?? letter).join('')
  const words = letters.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
  return words.filter((word) => !districtWords.has(word)).join('')
}
