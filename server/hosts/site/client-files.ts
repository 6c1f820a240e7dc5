import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page, PageRequest, RenderPage } from './site.ts'

export type PageSettings = { boundaryProfile: 'areas-only' | 'un' | 'official'; isDemo: boolean; isMock: boolean }

/** What the built page renderer exports; the browser application's `src/entry-server.tsx`. */
type Renderer = {
  renderPage(request: Omit<PageRequest, 'onFault'> & { assets: unknown; settings: PageSettings; onFault: (error: unknown) => void }): Promise<Page>
  pageAssets(question: { manifest: unknown; readCss: (file: string) => string; language: string; pathname: string }): unknown
}

/** The built page renderer over the files of the built client. Manifest and style sheets are read once. */
export async function loadRenderPage(root: string, settings: PageSettings, onFault: (error: unknown) => void): Promise<RenderPage> {
  const client = path.join(root, 'dist/client')
  const manifest: unknown = JSON.parse(readFileSync(path.join(client, '.vite/manifest.json'), 'utf8'))
  const sheets = new Map(
    readdirSync(client, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.css'))
      .map((file) => [file.replaceAll(path.sep, '/'), readFileSync(path.join(client, file), 'utf8')]),
  )
  const readCss = (file: string) => sheets.get(file) ?? ''
  // Made by the same build as this file, from the types named above.
  const { renderPage, pageAssets } = (await import(pathToFileURL(path.join(root, 'dist/page/entry-server.js')).href)) as Renderer
  const assets = (page: { language: string; pathname: string }) => pageAssets({ manifest, readCss, ...page })
  return (request) => renderPage({ ...request, assets, settings, onFault })
}
