import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { describe, expect, it, onTestFinished } from 'vitest'
import { FolderInUse, lockAddress, lockDirectory } from '#server/db/drivers/directory-lock.ts'

const emptyFolder = (name = ''): string => {
  const base = fs.mkdtempSync(path.join(os.tmpdir(), 'rabta-lock-'))
  onTestFinished(() => fs.rmSync(base, { recursive: true }))
  const folder = path.join(base, name)
  fs.mkdirSync(folder, { recursive: true })
  return folder
}

/** What a process leaves behind that held the lock and was killed. */
const leaveRemains = async (folder: string): Promise<void> => {
  const program = `require('node:net').createServer().listen(process.argv[1], () => process.kill(process.pid, 'SIGKILL'))`
  await once(spawn(process.execPath, ['-e', program, lockAddress(folder)]), 'exit')
  expect(fs.existsSync(lockAddress(folder))).toBe(true)
}

describe('the lock of a folder', () => {
  it('is refused to a second one with the process and the folder, and free again afterwards', async () => {
    const folder = emptyFolder()
    const lock = await lockDirectory(folder)
    await expect(lockDirectory(folder)).rejects.toThrow(FolderInUse)
    await expect(lockDirectory(folder)).rejects.toThrow(`${folder} is in use by another Rabta, process ${process.pid}`)
    await lock.release()
    await (await lockDirectory(folder)).release()
    expect(fs.readdirSync(folder)).toEqual([])
  })
  it('holds under every name of the folder', async () => {
    const folder = emptyFolder('data')
    const alias = path.join(path.dirname(folder), 'alias')
    fs.symlinkSync(folder, alias)
    const lock = await lockDirectory(folder)
    await expect(lockDirectory(alias)).rejects.toThrow(FolderInUse)
    await lock.release()
  })
  it('is taken over from a process that was killed', async () => {
    const folder = emptyFolder()
    await leaveRemains(folder)
    await (await lockDirectory(folder)).release()
  })
  it('goes to one alone when many take over at the same time', async () => {
    const folder = emptyFolder()
    for (let round = 0; round < 10; round += 1) {
      await leaveRemains(folder)
      const attempts = await Promise.allSettled(Array.from({ length: 8 }, () => lockDirectory(folder)))
      const winners = attempts.flatMap((attempt) => (attempt.status === 'fulfilled' ? [attempt.value] : []))
      expect(winners).toHaveLength(1)
      for (const attempt of attempts) {
        if (attempt.status === 'rejected') expect(attempt.reason).toBeInstanceOf(FolderInUse)
      }
      await winners[0]?.release()
    }
  })
  it('works in a folder whose path is too long for a socket', async () => {
    const folder = emptyFolder('a-folder-with-a-long-name'.repeat(8))
    expect(path.dirname(lockAddress(folder))).toBe(os.tmpdir())
    const lock = await lockDirectory(folder)
    await expect(lockDirectory(folder)).rejects.toThrow(FolderInUse)
    await lock.release()
  })
  it('is a named pipe on Windows, another one for each folder', () => {
    const address = lockAddress('C:\\data', 'win32')
    expect(address).toMatch(/^\\\\\.\\pipe\\rabta-[0-9a-f]{32}$/)
    expect(lockAddress('C:\\other', 'win32')).not.toBe(address)
  })
})
