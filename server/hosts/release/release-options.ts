import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ReleaseOptions } from '../../release/make-release.ts'
import type { Settings } from '../start/settings.ts'
import { makeRunInThreads } from './run-in-threads.ts'

/** The compiled thread that counts and protects, in the built server of the project's folder. */
export const jobThread = (root: string): URL => pathToFileURL(path.join(root, 'dist/server/job-thread.js'))

/** How this installation makes releases. Only a demonstration publishes them by itself. */
export const releaseOptions = (root: string, settings: Settings): Omit<ReleaseOptions, 'now'> => ({
  smallNumberBelow: settings.smallNumberBelow,
  runJobs: makeRunInThreads(jobThread(root)),
  publishesItself: settings.demo,
})
