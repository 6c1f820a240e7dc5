import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'

/** Installs the peers of the benches, which the product does not need, when they are not there yet. */
const folder = import.meta.dirname
if (!existsSync(path.join(folder, 'node_modules'))) {
  const { status } = spawnSync('npm', ['ci', '--prefix', folder], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  process.exitCode = status ?? 1
}
