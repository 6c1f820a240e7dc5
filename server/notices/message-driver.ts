import type { NoticeLanguage } from '#contract/notices/notice-kinds.ts'

/** A message as it goes out. */
export type OutgoingText = {
  /** The same at every attempt, so that whoever takes it can tell a second copy. */
  readonly id: string
  /** An e-mail address, or a number with "+". */
  readonly to: string
  readonly language: NoticeLanguage
  readonly subject: string
  readonly text: string
  readonly madeAt: Date
}

/** What takes messages of one channel: files on this machine, a mail server, later a provider of short messages. */
export type MessageDriver = {
  /** Messages to demo accounts, whose addresses belong to nobody, are given only to a driver that keeps them here. */
  readonly leavesTheMachine: boolean
  /** Resolves when the message is taken over. @throws DeliveryFailure, or anything else, which counts as a failure that may pass */
  send(message: OutgoingText): Promise<void>
  close(): Promise<void>
}

export type MessageDrivers = { readonly email: MessageDriver; readonly sms: MessageDriver }

/** Why a message was not taken, as a code: what a mail server says may repeat an address. */
export class DeliveryFailure extends Error {
  override readonly name = 'DeliveryFailure'
  readonly code: string
  /** Another try would fail as well. */
  readonly isFinal: boolean
  constructor(code: string, { isFinal }: { readonly isFinal: boolean }) {
    super(code)
    this.code = code
    this.isFinal = isFinal
  }
}
