/** The beginning of a statement on one line, for messages. Values never stand in it. */
export const firstWords = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 100 ? `${line.slice(0, 100)}…` : line
}
