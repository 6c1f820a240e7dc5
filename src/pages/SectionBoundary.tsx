import { Component, type ReactNode } from 'react'
import { PanelFailure } from '#src/ui/PanelFailure.tsx'

/** Keeps the failure of one part of a page inside that part: code or shapes that did not arrive, or a fault in drawing them. */
export class SectionBoundary extends Component<{ children: ReactNode }, { fault?: { readonly error: unknown } }> {
  override state: { fault?: { readonly error: unknown } } = {}

  static getDerivedStateFromError(error: unknown) {
    return { fault: { error } }
  }

  override render() {
    const { fault } = this.state
    if (!fault) return this.props.children
    // What was asked for once is remembered as failed; a new page asks again.
    return <PanelFailure error={fault.error} hasData={false} isRetrying={false} onRetry={() => location.reload()} />
  }
}
