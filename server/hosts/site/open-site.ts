import path from 'node:path'
import { createApp } from '../../app.ts'
import { buildFiguresIfDue } from '../../figures/refresh.ts'
import { makeAppParts } from '../../make-app-parts.ts'
import { argon2Passwords } from '../passwords.ts'
import type { Parts } from '../start/parts.ts'
import { makeAssets } from './assets.ts'
import { loadRenderPage } from './client-files.ts'
import { createSite } from './site.ts'

const hourMs = 3_600_000

/** App and API over an open database, from the built files in `root`. Looks every hour whether a new month's figures are due. */
export const makeOpenSite =
  (root: string): Parts['openSite'] =>
  async ({ db, settings, log, demoSignIns }) => {
    const now = () => settings.now ?? new Date()
    const api = createApp(makeAppParts({ db, log, passwords: argon2Passwords, demoSignIns, now }))
    const page = { boundaryProfile: settings.boundaryProfile, isDemo: demoSignIns.length > 0, isMock: false }
    const renderPage = await loadRenderPage(root, page)
    const site = createSite({ api, log, assets: makeAssets(path.join(root, 'dist/client')), renderPage })
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
