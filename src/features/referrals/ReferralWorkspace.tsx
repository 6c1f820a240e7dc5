import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { geography } from '#src/api/queries.ts'
import { useLiveReferrals } from '#src/api/use-live-referrals.ts'
import { isRefused } from '#src/api/while-looked-at.ts'
import { placeNames } from '#src/i18n/place-names.ts'
import { useReferralWords } from '#src/i18n/use-referral-words.ts'
import { useAnnounce } from '#src/ui/LiveRegion.tsx'
import { PanelFailure } from '#src/ui/PanelFailure.tsx'
import { SessionEnded } from '#src/ui/SessionEnded.tsx'
import { Skeleton } from '#src/ui/Skeleton.tsx'
import { type ReferralViewControls, useReferralView } from '#src/url/use-referral-view.ts'
import { AssignForm } from './AssignForm.tsx'
import { BulkBar } from './BulkBar.tsx'
import { BulkResults } from './BulkResults.tsx'
import { DeskHead } from './DeskHead.tsx'
import { DeskList } from './DeskList.tsx'
import { isFormMove, type PanelForm } from './form-moves.ts'
import { KeysHelp } from './KeysHelp.tsx'
import { MoveFailure } from './MoveFailure.tsx'
import { ReferralPanel } from './ReferralPanel.tsx'
import styles from './ReferralWorkspace.module.css'
import { useBulk } from './use-bulk.ts'
import { uniqueRows, useDesk } from './use-desk.ts'
import { useNow } from './use-now.ts'
import { useReferralMoves } from './use-referral-moves.ts'

/** The desk of a coordinator: what is to be done, and the referral that is open beside it. Live, and never drawn by the server. */
export function ReferralWorkspace() {
  useLiveReferrals()
  const controls = useReferralView()
  // What is selected, half chosen or has failed belongs to one side.
  return <SideOfDesk key={controls.view.side} {...controls} />
}

function SideOfDesk({ view, hrefOf, open, close, startNew }: ReferralViewControls) {
  const words = useReferralWords()
  const { t, language, referralWords } = words
  const announce = useAnnounce()
  const reading = useDesk(view.side)
  const now = useNow(reading.desk?.readAt, reading.arrivedAt)
  const places = useQuery(geography()).data
  const nameOf = useMemo(
    () => (places ? placeNames(places, language, t) : (placeId: string) => placeId),
    [places, language, t],
  )
  const [form, setForm] = useState<{ readonly referralId: string; readonly form: PanelForm }>()
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [isAssigning, setIsAssigning] = useState(false)
  const [isOpenedHere, setIsOpenedHere] = useState(false)
  const list = useRef<HTMLDivElement>(null)
  const panel = useRef<HTMLElement>(null)
  useFocusBackToRow(list, view.referralId)

  // The button that was pressed goes away with what it did.
  const focusPanel = () => {
    if (panel.current?.contains(document.activeElement)) panel.current.focus()
  }
  const moves = useReferralMoves(({ referral, said }) => {
    announce(referralWords(`done.${said.move}`, { code: referral.code }))
    if (isFormMove(said.move)) setForm(undefined)
    focusPanel()
  })
  const bulk = useBulk((_, results) => {
    const done = results.filter(({ outcome }) => outcome.result === 'done').map(({ row }) => row.id)
    setSelected((before) => new Set([...before].filter((id) => !done.includes(id))))
    setIsAssigning(false)
  })

  const rows = uniqueRows(reading.groups.flatMap((group) => group.rows))
  const selectedRows = rows.filter(({ id }) => selected.has(id))
  const openHere = (referralId: string) => {
    setIsOpenedHere(true)
    open(referralId)
  }
  const toggle = (id: string) => {
    // The last that was taken away takes the form with it.
    if (selected.size === 1 && selected.has(id)) setIsAssigning(false)
    setSelected((before) =>
      before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set([...before, id]),
    )
  }

  if (isRefused(reading.error)) {
    const href = `/${language}/sign-in?to=${encodeURIComponent(`/${language}/referrals`)}`
    return <SessionEnded text={referralWords('ended')} signIn={{ label: referralWords('visitor.signIn'), href }} />
  }
  const { desk } = reading
  const openForm = form?.referralId === view.referralId ? form?.form : undefined
  const isFailureOfPanel = moves.failure?.attempt.referral.id === view.referralId
  return (
    <div className={styles.workspace}>
      <DeskHead desk={desk} side={view.side} hrefOf={hrefOf} nameOf={nameOf} />
      <div className={styles.columns} data-is-open={view.referralId !== undefined || undefined}>
        <div className={styles.listColumn}>
          {Boolean(reading.error) && (
            <PanelFailure
              error={reading.error}
              hasData={desk !== undefined}
              isRetrying={reading.isFetching}
              onRetry={reading.retry}
            />
          )}
          {moves.failure && !isFailureOfPanel && <MoveFailure failure={moves.failure} onDismiss={moves.forget} />}
          <BulkResults bulk={bulk} />
          <div ref={list} aria-busy={!desk && !reading.error}>
            {desk && (
              <DeskList
                side={view.side}
                groups={reading.groups}
                now={now}
                nameOf={nameOf}
                openId={view.referralId}
                hrefOf={(referralId) => hrefOf({ ...view, referralId })}
                selected={selected}
                onToggle={toggle}
                onOpen={openHere}
                onClose={close}
                onAccept={(row) => moves.press(row, { move: 'accept' })}
                onNew={startNew}
                onForm={(row, opened) => {
                  setForm({ referralId: row.id, form: opened })
                  openHere(row.id)
                }}
              />
            )}
            {!desk && !reading.error && <Skeleton shape="list" />}
          </div>
          {selectedRows.length > 0 && isAssigning && (
            <AssignForm
              title={referralWords('owner.chooseMany', { count: selectedRows.length })}
              isSending={bulk.isSending}
              onSend={(owner) => bulk.press({ kind: 'assign', owner }, selectedRows)}
              onCancel={() => setIsAssigning(false)}
            />
          )}
          {selectedRows.length > 0 && (
            <BulkBar
              side={view.side}
              rows={selectedRows}
              isSending={bulk.isSending}
              onAccept={() => bulk.press({ kind: 'accept' }, selectedRows)}
              onRemind={() => bulk.press({ kind: 'remind' }, selectedRows)}
              onAssign={() => setIsAssigning(true)}
              onClear={() => {
                setSelected(new Set())
                setIsAssigning(false)
              }}
            />
          )}
          {desk && rows.length > 0 && <KeysHelp side={view.side} />}
        </div>
        {view.referralId !== undefined && (
          <ReferralPanel
            key={view.referralId}
            ref={panel}
            referralId={view.referralId}
            now={now}
            nameOf={nameOf}
            moves={moves}
            form={openForm}
            takesFocus={isOpenedHere && openForm === undefined}
            hrefOf={(referralId) => hrefOf({ ...view, referralId })}
            onOwnerChanged={focusPanel}
            onForm={(opened) =>
              setForm(
                opened && view.referralId !== undefined ? { referralId: view.referralId, form: opened } : undefined,
              )
            }
            onClose={close}
          />
        )}
      </div>
    </div>
  )
}

/** A referral that was closed gives the focus back to its row, wherever the way to close it was. */
function useFocusBackToRow(list: { readonly current: HTMLElement | null }, referralId: string | undefined): void {
  const before = useRef(referralId)
  useEffect(() => {
    const left = before.current
    before.current = referralId
    if (left === undefined || referralId !== undefined) return
    list.current?.querySelector<HTMLElement>(`[data-referral="${left}"] a`)?.focus()
  }, [list, referralId])
}
