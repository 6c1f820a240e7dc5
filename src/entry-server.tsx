import './app/theme-styles.ts'
import type { MapFrame } from '#contract/map-frame.ts'
import { type Manifest, pageAssets, type ReadAsset } from './app/page-assets.ts'
import type { PageSettings } from './app/page-settings.ts'
import { makePageRenderer } from './app/render-page.tsx'
import type { Language } from './i18n/language.ts'

export { makePageRenderer, type PageRequest, type RenderedPage } from './app/render-page.tsx'

/** What a host has after a build. */
export type BuiltParts = {
  /** `.vite/manifest.json` of the browser's build. */
  readonly manifest: Manifest
  /** Reads a file of that build as text. Each is asked for once. */
  readonly readAsset: ReadAsset
  readonly settings: PageSettings
  /** With `settings.shapes`: the frame of the imported boundaries. */
  readonly frame?: MapFrame | undefined
}

/** The renderer of a host that serves the built files. Style sheets are read at once: a later build may put others in their place. */
export function makeRenderPage({ manifest, readAsset, settings, frame }: BuiltParts) {
  const read = remembered(readAsset)
  const assetsOf = (language: Language, pathname: string) => pageAssets(manifest, read, language, pathname)
  // A failure shows with the first page, where there is somebody to tell.
  assetsOf('en', '/').catch(() => undefined)
  return makePageRenderer({ assetsOf, settings, frame })
}

/** Reads each file once; one that could not be read is tried again. */
function remembered(readAsset: ReadAsset): ReadAsset {
  const texts = new Map<string, Promise<string>>()
  return async (file) => {
    const reading = texts.get(file) ?? readAsset(file)
    texts.set(file, reading)
    try {
      return await reading
    } catch (error) {
      texts.delete(file)
      throw error
    }
  }
}
