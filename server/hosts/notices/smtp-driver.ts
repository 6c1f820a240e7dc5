import { DeliveryFailure, type MessageDriver } from '../../notices/message-driver.ts'
import { messageId } from './file-driver.ts'

/** Shorter than the lease of a message: who gives up here does so before another worker begins. */
const patienceMs = 60_000

/**
 * Hands e-mails to a mail server. The library is fetched only where one is set.
 * @param url `smtp://` or `smtps://` with account and password; never to be printed
 */
export async function makeSmtpDriver(url: string, sender: string): Promise<MessageDriver> {
  const { createTransport } = await import('nodemailer')
  const transport = createTransport(
    {
      url,
      pool: true,
      maxConnections: 1,
      connectionTimeout: 20_000,
      greetingTimeout: 20_000,
      socketTimeout: patienceMs,
      // A message is text; nothing in it may make this process read a file or an address.
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from: sender },
  )
  return {
    leavesTheMachine: true,
    send: async ({ id, to, language, subject, text, madeAt }) => {
      try {
        await transport.sendMail({
          to,
          subject,
          text,
          date: madeAt,
          messageId: messageId(id),
          headers: { 'Content-Language': language, 'Auto-Submitted': 'auto-generated' },
        })
      } catch (error) {
        throw failureOf(error)
      }
    },
    close: async () => transport.close(),
  }
}

/**
 * Only the kind of a failure: what a mail server says may repeat an address. A 5xx about the recipient or the message is final (RFC 5321,
 * 4.2.1); one about the account or the connection is the operator's to mend, and passes.
 */
function failureOf(error: unknown): DeliveryFailure {
  const code = fieldOf(error, 'code')
  const responseCode = fieldOf(error, 'responseCode')
  if (code === 'EAUTH') return new DeliveryFailure('sign-in-refused', { isFinal: false })
  if (typeof responseCode === 'number' && responseCode >= 500)
    return new DeliveryFailure('refused', { isFinal: code === 'EENVELOPE' || code === 'EMESSAGE' })
  if (typeof responseCode === 'number') return new DeliveryFailure('put-off', { isFinal: false })
  return new DeliveryFailure('no-connection', { isFinal: false })
}

const fieldOf = (error: unknown, name: string): unknown =>
  error instanceof Error ? Reflect.get(error, name) : undefined
