import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Encoding } from '../../app-context.ts'
import { chooseEncoding, compressBytes } from './compressed.ts'

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

/**
 * Serves the built files from memory, read when the server starts: a build made meanwhile does not pull them from under it.
 * Each is compressed once, at full strength, when it is first asked for.
 */
export async function makeAssets(
  directory: string,
): Promise<(pathname: string, acceptEncoding: string | null) => Promise<Response | undefined>> {
  const held = await readFiles(directory)
  return async (pathname, acceptEncoding) => {
    const asset = held.get(decoded(pathname))
    const extension = path.extname(pathname)
    const type = types[extension]
    if (!asset || !type) return undefined
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

/** Every file that may be served, by its address. Vite's own notes begin with a dot and are left out. */
async function readFiles(directory: string): Promise<Map<string, Held>> {
  const files = new Map<string, Held>()
  for (const entry of await readdir(directory, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name)
    const address = `/${path.relative(directory, file).replaceAll(path.sep, '/')}`
    if (entry.isFile() && !address.includes('/.')) files.set(address, { bytes: await readFile(file), encoded: {} })
  }
  return files
}

function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return '/'
  }
}
