import path from 'node:path'
import { createApp } from '../../app.ts'
import { makeAppParts } from '../../make-app-parts.ts'
import { makeReleaseIfDue } from '../../release/make-release.ts'
import { anchorFileIn } from '../audit/anchor-file.ts'
import { keepAnchors } from '../audit/keep-anchors.ts'
import { findChromium, hasChromium } from '../brief/find-chromium.ts'
import { makeBriefs } from '../brief/make-briefs.ts'
import { makePrinter } from '../brief/print-brief.ts'
import { chooseDrivers } from '../notices/choose-drivers.ts'
import { keepTelling } from '../notices/keep-telling.ts'
import { argon2Passwords } from '../passwords.ts'
import { releaseOptions } from '../release/release-options.ts'
import type { Parts } from '../start/parts.ts'
import { makeAssets } from './assets.ts'
import { loadRenderPage, type PageSettings } from './client-files.ts'
import { compressText } from './compressed.ts'
import { readImportedShapes } from './imported-shapes.ts'
import { createSite } from './site.ts'

const hourMs = 3_600_000

/**
 * App and API over an open database, from the built files in `root`. Looks every hour whether a month has closed and a release is due, and
 * every minute what has to be told and sent; keeps the heads of the trail in a file.
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
      makesPdf: hasChromium(settings.chromium),
      isMock: false,
    }
    // The site answers its printer, which is a part of the site.
    const printer = makePrinter({
      find: () => findChromium(settings.chromium, root),
      answer: (request) => site(request, {}),
      log,
    })
    const makeBrief = makeBriefs(printer.print)
    const parts = makeAppParts({
      db,
      log,
      passwords: argon2Passwords,
      demoSignIns,
      now,
      compress: compressText,
      makeBrief,
    })
    const api = createApp(parts)
    const renderPage = await loadRenderPage(root, page, imported?.frame)
    const files = await makeAssets(path.join(root, 'dist/client'))
    const assets: typeof files = async (pathname, acceptEncoding) => {
      const shapes = imported?.read(pathname)
      return shapes === undefined ? files(pathname, acceptEncoding) : new Response(shapes, { headers: keptForEver })
    }
    const site = createSite({ api, log, assets, renderPage })
    const timer = setInterval(() => {
      makeReleaseIfDue(db, { ...releaseOptions(root, settings), now: now() }).catch((error: unknown) => {
        log.error(
          { error: error instanceof Error ? error.name : 'unknown' },
          'the release was not built; the former one stays',
        )
      })
    }, hourMs)
    const stopTelling = keepTelling({ db, drivers: await chooseDrivers(settings), address: settings.address, now, log })
    const endAnchors = keepAnchors({ db, file: anchorFileIn(settings.dataFolder), now, log })
    return {
      fetch: site,
      newestReleaseId: async () => (await parts.releases.current())?.id,
      close: async () => {
        clearInterval(timer)
        await stopTelling()
        await endAnchors()
        await printer.close()
      },
    }
  }

const keptForEver = {
  'content-type': 'application/json; charset=utf-8',
  'cache-control': 'public, max-age=31536000, immutable',
}
