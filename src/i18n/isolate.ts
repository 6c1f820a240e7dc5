// Unicode bidirectional controls (UAX 9): U+2066 left-to-right isolate, U+2068 first-strong isolate, U+2069 pop.
const leftToRightIsolate = '\u2066'
const firstStrongIsolate = '\u2068'
const popIsolate = '\u2069'

/**
 * Shields a value of unknown direction from the text around it. Without this an Urdu sentence shows "2024-25" as "25-2024".
 * For plain strings (titles, accessible names, messages); in markup `<bdi>` does the same.
 */
export const isolate = (value: string): string =>
  isIsolated(value) ? value : `${firstStrongIsolate}${value}${popIsolate}`

/** The same for a value that always reads left to right: numbers with signs, ranges, times, codes. */
export const isolateLtr = (value: string): string => `${leftToRightIsolate}${value}${popIsolate}`

/** The value is one isolate already, from its first character to its last. */
function isIsolated(value: string): boolean {
  let depth = 0
  for (let at = 0; at < value.length; at++) {
    if (isOpening(value.charAt(at))) depth++
    if (value.charAt(at) === popIsolate) depth--
    // Back at the level of the surroundings: either the value ends here, or it is more than one isolate.
    if (depth === 0) return at > 0 && at === value.length - 1
  }
  return false
}

const isOpening = (character: string) => character === leftToRightIsolate || character === firstStrongIsolate

/** Takes the controls out again, for a file name or a comparison. Never for display. */
export const withoutIsolates = (text: string): string => text.replaceAll(/[\u2066-\u2069]/g, '')
