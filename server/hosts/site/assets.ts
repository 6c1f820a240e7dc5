import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { chooseEncoding, compressBytes, type Encoding } from './compressed.ts'

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
}
const alreadyCompressed = new Set(['.woff2', '.png', '.ico'])

type Held = { bytes: Uint8Array; encoded: Partial<Record<Encoding, Promise<Uint8Array>>> }

/** Serves the built files from memory. Each is compressed once, at full strength, when it is first asked for. */
export function makeAssets(
  directory: string,
): (pathname: string, acceptEncoding: string | null) => Promise<Response | undefined> {
  const held = new Map<string, Promise<Held | undefined>>()
  return async (pathname, acceptEncoding) => {
    const extension = path.extname(pathname)
    const type = types[extension]
    const file = path.join(directory, path.normalize(decoded(pathname)))
    if (!type || !file.startsWith(directory + path.sep)) return undefined
    const asset = await remember(held, file)
    if (!asset) return undefined
    const headers: Record<string, string> = {
      'content-type': type,
      // Files under /assets carry a hash of their content in the name; others (fonts, favicon) may change with a release.
      'cache-control': pathname.startsWith('/assets/')
        ? 'public, max-age=31536000, immutable'
        : 'public, max-age=86400',
      'x-content-type-options': 'nosniff',
      vary: 'Accept-Encoding',
    }
    const encoding = alreadyCompressed.has(extension) ? undefined : chooseEncoding(acceptEncoding)
    if (!encoding) return new Response(new Uint8Array(asset.bytes), { headers })
    asset.encoded[encoding] ??= compressBytes(asset.bytes, encoding, 11)
    const body = await asset.encoded[encoding]
    return new Response(new Uint8Array(body), { headers: { ...headers, 'content-encoding': encoding } })
  }
}

async function remember(held: Map<string, Promise<Held | undefined>>, file: string): Promise<Held | undefined> {
  const known = held.get(file)
  if (known) return known
  const read = readFile(file).then(
    (bytes): Held => ({ bytes, encoded: {} }),
    () => undefined,
  )
  // A name that is not there is not remembered: anybody could fill the memory with names.
  if (await read) held.set(file, read)
  return read
}

function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return '/'
  }
}
