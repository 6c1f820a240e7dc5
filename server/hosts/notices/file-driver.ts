import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { MessageDriver, OutgoingText } from '../../notices/message-driver.ts'

/**
 * Writes each message into a folder, named by its id: a second copy takes the place of the first. Nothing leaves the machine.
 * @param write an e-mail as `.eml`, a short message as `.txt`
 */
export const makeFileDriver = (
  folder: string,
  { extension, write }: { readonly extension: 'eml' | 'txt'; readonly write: (message: OutgoingText) => string },
): MessageDriver => ({
  leavesTheMachine: false,
  send: async (message) => {
    // Addresses of colleagues are nobody else's business on a machine that is shared.
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const file = path.join(folder, `${message.id}.${extension}`)
    const unfinished = `${file}.${process.pid}`
    await writeFile(unfinished, write(message), { mode: 0o600 })
    await rename(unfinished, file)
  },
  close: async () => undefined,
})

/** A whole e-mail. Its headers are in UTF-8 as they are (RFC 6532), so that an Urdu subject can be read in the file. */
export const writeEmail =
  (sender: string) =>
  ({ id, to, language, subject, text, madeAt }: OutgoingText): string =>
    [
      `Date: ${madeAt.toUTCString().replace('GMT', '+0000')}`,
      `From: ${sender}`,
      `To: ${to}`,
      `Message-ID: ${messageId(id)}`,
      `Subject: ${subject}`,
      `Content-Language: ${language}`,
      'Auto-Submitted: auto-generated',
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: 8bit',
      '',
      text,
    ]
      .join('\n')
      .replaceAll('\n', '\r\n')

/** Number, empty line, text. */
export const writeSms = ({ to, text }: OutgoingText): string => `${to}\n\n${text}`

/** The same for every copy of a message. */
export const messageId = (id: string): string => `<${id}@rabta>`
