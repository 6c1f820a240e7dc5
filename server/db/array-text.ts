// PostgreSQL's text format of arrays: {1,NULL,"a \"quoted\" word",{nested}}.
// https://www.postgresql.org/docs/15/arrays.html#ARRAYS-IO

/** Writes an array literal; `element` gives the text of one element. Nested arrays become dimensions. */
export const writeArray = (values: readonly unknown[], element: (value: unknown) => string | null): string =>
  `{${values
    .map((value) => {
      if (Array.isArray(value)) return writeArray(value, element)
      const text = element(value)
      return text === null ? 'NULL' : `"${text.replace(/["\\]/g, '\\$&')}"`
    })
    .join(',')}}`

/** Reads an array literal; `element` parses the text of one element that is not NULL. Throws for text that is none. */
export const readArray = (text: string, element: (text: string) => unknown): unknown[] => {
  // An array whose subscripts do not start at 1 carries them in front: [0:1]={a,b}
  const start = text.startsWith('[') ? text.indexOf('=') + 1 : 0
  const { values, next } = readLevel(text, start, element)
  if (next !== text.length) throw new Error('text after the end of an array')
  return values
}

const readLevel = (
  text: string,
  start: number,
  element: (text: string) => unknown,
): { values: unknown[]; next: number } => {
  if (text[start] !== '{') throw new Error('not an array literal')
  const values: unknown[] = []
  let at = start + 1
  if (text[at] === '}') return { values, next: at + 1 }
  for (;;) {
    const item = readItem(text, at, element)
    values.push(item.value)
    at = item.next
    if (text[at] === '}') return { values, next: at + 1 }
    if (text[at] !== ',') throw new Error('an array literal ends too early')
    at += 1
  }
}

const readItem = (
  text: string,
  start: number,
  element: (text: string) => unknown,
): { value: unknown; next: number } => {
  if (text[start] === '{') {
    const { values, next } = readLevel(text, start, element)
    return { value: values, next }
  }
  if (text[start] === '"') {
    const { content, next } = readQuoted(text, start + 1)
    return { value: element(content), next }
  }
  let end = start
  while (end < text.length && text[end] !== ',' && text[end] !== '}') end += 1
  const word = text.slice(start, end)
  return { value: word === 'NULL' ? null : element(word), next: end }
}

const readQuoted = (text: string, start: number): { content: string; next: number } => {
  let content = ''
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === '"') return { content, next: at + 1 }
    if (text[at] === '\\') at += 1
    content += text[at] ?? ''
  }
  throw new Error('an array literal ends inside quotes')
}
