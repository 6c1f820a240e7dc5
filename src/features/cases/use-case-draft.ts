import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import { useApi } from '#src/api/api-context.ts'
import type { DraftToKeep } from '#src/api/case-commands.ts'
import { caseDraft } from '#src/api/queries.ts'
import { emptyPart, type Part, type Typed, type TypedParts, typedFrom } from './case-fields.ts'
import { isSameValue } from './three-way.ts'

/** Typing rests so long before the draft is kept. */
const restMs = 1_200

export type CaseDraftControls = {
  /** Whether what was kept has been looked for. */
  readonly isReady: boolean
  readonly typed: TypedParts
  readonly type: (typed: TypedParts) => void
  /** When the draft that was taken up was kept. */
  readonly takenUpFrom: string | undefined
  /** Back to what the record holds; the draft is deleted. */
  readonly discard: () => void
  /** After saving. */
  readonly forget: () => void
}

/**
 * What is typed into a form: in memory, and, when typing rests, on the server under the own account. The browser's storage holds nothing of
 * it, so that the next reader of the same computer finds nothing.
 * @param about the form, as the server names it; `undefined` for forms too short to be worth a draft
 * @param initial what the form begins with
 */
export function useCaseDraft(about: string | undefined, initial: TypedParts): CaseDraftControls {
  const api = useApi()
  const { data, isPending } = useQuery({
    ...caseDraft(about ?? 'new'),
    enabled: about !== undefined,
    refetchOnWindowFocus: false,
  })
  const [typedHere, setTypedHere] = useState<TypedParts>()
  const [isDone, setIsDone] = useState(false)
  const kept = isDone || !data?.content ? undefined : takeUp(initial, data.content)
  const typed = typedHere ?? kept ?? initial
  // A draft that cannot be kept is still on the screen; saving tells what is wrong.
  const keep = useEffectEvent((parts: TypedParts) => {
    if (about !== undefined) api.keepCaseDraft(about, draftOf(parts)).catch(() => undefined)
  })
  // The server lies outside React.
  useEffect(() => {
    if (typedHere === undefined || isDone) return undefined
    const timer = setTimeout(() => keep(typedHere), restMs)
    return () => clearTimeout(timer)
  }, [typedHere, isDone])
  const drop = () => {
    setIsDone(true)
    if (about !== undefined) api.keepCaseDraft(about, null).catch(() => undefined)
  }
  return {
    isReady: about === undefined || !isPending,
    typed,
    type: (next) => {
      setIsDone(false)
      setTypedHere(next)
    },
    takenUpFrom: kept && !typedHere ? (data?.savedAt ?? undefined) : undefined,
    discard: () => {
      drop()
      setTypedHere(undefined)
    },
    forget: drop,
  }
}

/** Only what is given: the server keeps complete answers. */
function draftOf(parts: TypedParts): DraftToKeep {
  const given = Object.entries(parts).map(([part, typed]) => [
    part,
    Object.fromEntries(
      Object.entries(typed).filter(([, value]) => value !== null && (typeof value === 'string' || value.length > 0)),
    ),
  ])
  // The fields are those of the parts, each with a code of its own list; the server looks at every one.
  return Object.fromEntries(given) as DraftToKeep
}

function takeUp(initial: TypedParts, content: object): TypedParts | undefined {
  // The keys are the parts of the form.
  const parts = Object.keys(initial) as Part[]
  const taken = parts.map((part): [Part, Typed] => {
    const given = (content as Readonly<Partial<Record<Part, Readonly<Record<string, unknown>>>>>)[part]
    return [
      part,
      given ? typedFrom(part, { ...(initial[part] ?? emptyPart(part)), ...given }) : (initial[part] ?? emptyPart(part)),
    ]
  })
  const isSame = taken.every(([part, typed]) =>
    Object.keys(typed).every((field) => isSameValue(typed[field], (initial[part] ?? {})[field])),
  )
  return isSame ? undefined : Object.fromEntries(taken)
}
