import path from 'node:path'
import type { MessageDrivers } from '../../notices/message-driver.ts'
import type { Settings } from '../start/settings.ts'
import { makeFileDriver, writeEmail, writeSms } from './file-driver.ts'
import { makeSmtpDriver } from './smtp-driver.ts'

/** The drivers of the settings. Without a mail server messages become files; for short messages there is no other driver yet. */
export async function chooseDrivers({ dataFolder, smtpUrl, mailFrom }: Settings): Promise<MessageDrivers> {
  const folder = path.join(dataFolder, 'outgoing')
  return {
    email:
      smtpUrl === undefined
        ? makeFileDriver(folder, { extension: 'eml', write: writeEmail(mailFrom) })
        : await makeSmtpDriver(smtpUrl, mailFrom),
    sms: makeFileDriver(folder, { extension: 'txt', write: writeSms }),
  }
}
