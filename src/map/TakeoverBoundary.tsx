import { Component, type ReactNode } from 'react'

type TakeoverBoundaryProps = { readonly onError: () => void; readonly children: ReactNode }

/** Around the map that can move: when it fails, nothing takes the place of the first picture. */
export class TakeoverBoundary extends Component<TakeoverBoundaryProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override componentDidCatch() {
    this.props.onError()
  }

  override render() {
    return this.state.hasFailed ? null : this.props.children
  }
}
