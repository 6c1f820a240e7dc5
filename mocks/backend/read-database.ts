/**
 * Fetches the prepared database in the form that PGlite opens. Hosts disagree on the type of a .tar.gz, and some have the browser
 * unpack it on the way, so its first bytes decide.
 * @throws Error when something else than the database comes, such as a static host's own page
 */
export async function readDatabase(url: string): Promise<Blob> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`The prepared database answered ${response.status}`)
  const bytes = await response.arrayBuffer()
  if (isGzip(bytes)) return new Blob([bytes], { type: 'application/gzip' })
  if (isTar(bytes)) return new Blob([bytes], { type: 'application/x-tar' })
  throw new Error(
    `The host answered with something else than the prepared database (${response.headers.get('content-type') ?? 'no type'})`,
  )
}

/** RFC 1952, 2.3.1. */
const isGzip = (bytes: ArrayBuffer): boolean => {
  const [first, second] = new Uint8Array(bytes.slice(0, 2))
  return first === 0x1f && second === 0x8b
}

/** POSIX 1003.1, ustar: the word stands at byte 257 of the first header. */
const isTar = (bytes: ArrayBuffer): boolean => new TextDecoder('latin1').decode(bytes.slice(257, 262)) === 'ustar'
