import { use } from 'react'
import { consentFaults } from '#contract/referrals/consent.ts'
import type { ApiError } from '#src/api/api-error.ts'
import type { ReferralToSend } from '#src/api/sending-commands.ts'
import type { Intention } from '#src/api/use-intention.ts'
import { type SendingWords, useSendingWords } from '#src/i18n/use-sending-words.ts'
import { Banner } from '#src/ui/Banner.tsx'
import { Button } from '#src/ui/Button.tsx'
import { ErrorWordsContext } from '#src/ui/error-words.ts'
import { iso } from '#src/ui/isolate-text.tsx'

/** Why it was not sent and what can be done about it. Everything that was chosen stays. */
export function SendFailure({ sending }: { readonly sending: Intention<ReferralToSend> }) {
  const words = useSendingWords()
  const { sendingWords } = words
  const errorWords = use(ErrorWordsContext)
  const { failure, isSending, forget, press } = sending
  if (!failure) return null
  const { error, said, retry } = failure
  const isNotDeclined = pointsAt(error, 'onwardOf')
  const { onwardOf: _, ...anew } = said
  return (
    <Banner tone="error" isAnnounced onDismiss={forget}>
      {/* Where nothing came back it is not known whether it was sent. */}
      <p>{iso(whyNotSent(error, words) ?? errorWords(error)?.text ?? '')}</p>
      <p>{sendingWords(error.isPassing ? 'failure.notKnown' : 'failure.notSent')}</p>
      {error.isPassing && (
        <Button size="small" isDisabled={isSending} onClick={retry}>
          {sendingWords('failure.retry')}
        </Button>
      )}
      {isNotDeclined && (
        <Button size="small" isDisabled={isSending} onClick={() => press(anew)}>
          {sendingWords('failure.sendAnew')}
        </Button>
      )}
    </Banner>
  )
}

const pointsAt = (error: ApiError, field: keyof ReferralToSend): boolean =>
  error.problem?.errors?.some(({ pointer }) => pointer === `/body/${field}`) ?? false

function whyNotSent(error: ApiError, { sendingWords, deskWords }: SendingWords): string | undefined {
  switch (error.problemName) {
    case 'no-consent': {
      const fault = consentFaults.find((one) => one === error.problem?.fault)
      return fault && sendingWords('failure.consent', { fault: deskWords(`fault.${fault}`) })
    }
    case 'case-handed-over':
      return sendingWords('failure.handedOver')
    case 'desk-closed':
      return sendingWords('failure.deskClosed')
    case 'too-many-requests': {
      const seconds = error.problem?.retryAfterSeconds
      return seconds === undefined
        ? undefined
        : sendingWords('failure.tooMany', { count: Math.max(1, Math.ceil(seconds / 60)) })
    }
    case 'invalid-request':
      if (pointsAt(error, 'agencyId')) return sendingWords('failure.ownAgency')
      return pointsAt(error, 'onwardOf') ? sendingWords('failure.notDeclined') : undefined
    default:
      return undefined
  }
}
