import path from 'node:path'
import { createApp } from '../../app.ts'
import { buildFiguresIfDue } from '../../figures/refresh.ts'
import { makeAppParts } from '../../make-app-parts.ts'
import { argon2Passwords } from '../passwords.ts'
import type { Parts } from '../start/parts.ts'
import { makeAssets } from './assets.ts'
import { loadRenderPage, type PageSettings } from './client-files.ts'
import { readImportedShapes } from './imported-shapes.ts'
import { createSite } from './site.ts'

const hourMs = 3_600_000

/**
 * App and API over an open database, from the built files in `root`. Looks every hour whether a new month's figures are due.
 * @throws SettingsError when the boundaries of the settings are not there
 */
export const makeOpenSite =
  (root: string): Parts['openSite'] =>
  async ({ db, settings, log, demoSignIns }) => {
    const now = () => settings.now ?? new Date()
    const { boundaryProfile } = settings
    const imported = readImportedShapes(settings.dataFolder, boundaryProfile)
    const page: PageSettings = {
      boundaryProfile,
      ...(imported ? { shapes: imported.addresses } : {}),
      isDemo: demoSignIns.length > 0,
      ...(demoSignIns.length > 0 ? { demoSignIns } : {}),
      isMock: false,
    }
    const api = createApp(makeAppParts({ db, log, passwords: argon2Passwords, demoSignIns, now }))
    const renderPage = await loadRenderPage(root, page, imported?.frame)
    const files = await makeAssets(path.join(root, 'dist/client'))
    const assets: typeof files = async (pathname, acceptEncoding) => {
      const shapes = imported?.read(pathname)
      return shapes === undefined ? files(pathname, acceptEncoding) : new Response(shapes, { headers: keptForEver })
    }
    const site = createSite({ api, log, assets, renderPage })
    const timer = setInterval(() => {
      buildFiguresIfDue(db, { now: now(), smallNumberBelow: settings.smallNumberBelow }).catch((error: unknown) => {
        log.error(
          { error: error instanceof Error ? error.name : 'unknown' },
          'figures were not built; the former ones stay',
        )
      })
    }, hourMs)
    return {
      fetch: site,
      close: async () => clearInterval(timer),
    }
  }

const keptForEver = {
  'content-type': 'application/json; charset=utf-8',
  'cache-control': 'public, max-age=31536000, immutable',
}
