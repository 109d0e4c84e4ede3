import { Component, type ReactNode } from 'react'

type CrashBoundaryProps = { fallback: (crash: Error) => ReactNode; children: ReactNode }

/** Keeps a defect to what is inside: there stands then what `fallback` says of it. */
export class CrashBoundary extends Component<CrashBoundaryProps, { crash?: Error }> {
  override state: { crash?: Error } = {}

  static getDerivedStateFromError(crash: Error) {
    return { crash }
  }

  override render() {
    const { crash } = this.state
    return crash ? this.props.fallback(crash) : this.props.children
  }
}
