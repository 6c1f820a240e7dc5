import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { MapFrame } from '#contract/map-frame.ts'
import type { DemoSignIn } from '../start/parts.ts'
import type { RenderPage } from './site.ts'

/** What a deployment decides about its pages. Public: it travels in the page. */
export type PageSettings = {
  boundaryProfile: 'areas-only' | 'un' | 'official'
  shapes?: { frameUrl: string; boundariesUrl: string }
  isDemo: boolean
  demoSignIns?: readonly DemoSignIn[]
  makesPdf: boolean
  isMock: boolean
}

/** What the built page renderer exports; the browser application's `src/entry-server.tsx`. */
type Renderer = {
  makeRenderPage(parts: {
    manifest: unknown
    readAsset: (file: string) => Promise<string>
    settings: PageSettings
    frame?: MapFrame | undefined
  }): RenderPage
}

/** The built page renderer over the files of the built client. @param frame of imported boundaries */
export async function loadRenderPage(
  root: string,
  settings: PageSettings,
  frame: MapFrame | undefined,
): Promise<RenderPage> {
  const client = path.join(root, 'dist/client')
  const manifest: unknown = JSON.parse(await readFile(path.join(client, '.vite/manifest.json'), 'utf8'))
  // Made by the same build as this file, with the exports named above.
  const renderer = (await import(pathToFileURL(path.join(root, 'dist/page/entry-server.js')).href)) as Renderer
  return renderer.makeRenderPage({
    manifest,
    readAsset: (file) => readFile(path.join(client, file), 'utf8'),
    settings,
    frame,
  })
}
