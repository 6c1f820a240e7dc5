import type { Log } from '../app-context.ts'
import type { Database } from '../db/database.ts'
import { DeliveryFailure, type MessageDrivers } from './message-driver.ts'
import { writeMessage } from './message-text.ts'
import { type ClaimedMessage, claimMessage, noteNotSent, noteSent, tidyOutbox } from './outbox.ts'

export type DeliveryParts = {
  readonly db: Database
  readonly drivers: MessageDrivers
  /** The address of this installation without a slash at its end, for links; where there is none, messages have no link. */
  readonly address: string | undefined
  readonly now: () => Date
  readonly log: Log
}

/** Messages of one run; the others wait for the next. */
const mostOfRun = 500
/** So many failures in a row that may pass say that it is the driver and not the message. */
const mostFailuresInARow = 3

/**
 * Sends what is due. Each message goes to its driver once, as far as that can be: between the driver's taking it and its being marked a crash
 * sends it a second time, with the same id.
 * @returns how many were sent
 */
export async function deliverDue(parts: DeliveryParts): Promise<number> {
  const { db, now } = parts
  await tidyOutbox(db, now())
  let sent = 0
  for (let turn = 0, failuresInARow = 0; turn < mostOfRun && failuresInARow < mostFailuresInARow; turn++) {
    const message = await claimMessage(db, now())
    if (!message) break
    const failure = await trySending(parts, message)
    if (failure === undefined) {
      await noteSent(db, message, now())
      sent += 1
      failuresInARow = 0
      continue
    }
    const hasFailed = await noteNotSent(db, message, failure, now())
    if (!failure.isFinal) failuresInARow += 1
    const { id: messageId, channel, attempts } = message
    parts.log.error(
      { messageId, channel, attempts, code: failure.code, hasFailed },
      hasFailed
        ? 'a message could not be sent and is given up'
        : 'a message could not be sent and is tried again later',
    )
  }
  return sent
}

type Failure = { readonly code: string; readonly isFinal: boolean }

async function trySending(
  { db, drivers, address }: DeliveryParts,
  message: ClaimedMessage,
): Promise<Failure | undefined> {
  const driver = drivers[message.channel]
  if (message.isDisabled) return { code: 'account-disabled', isFinal: true }
  if (message.to === null) return { code: 'no-address', isFinal: true }
  if (message.isDemo && driver.leavesTheMachine) return { code: 'demo-account', isFinal: true }
  const written = await writeMessage(db, message, address)
  if (!written) return { code: 'cannot-be-written', isFinal: true }
  const { id, language, to } = message
  try {
    await driver.send({ id, to, language, ...written, madeAt: new Date(message.madeAt) })
    return undefined
  } catch (error) {
    return error instanceof DeliveryFailure ? error : { code: 'driver-failed', isFinal: false }
  }
}
