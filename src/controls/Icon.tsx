import type { ReactNode } from 'react'

/** An icon of the first load, which has no room for what lucide needs to draw one. Its box is 24 wide. */
const icon = (shape: ReactNode) =>
  function Icon() {
    return (
      <svg
        className="icon"
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden
      >
        {shape}
      </svg>
    )
  }

export const InfoIcon = icon(<path d="M12 2a10 10 0 1 1 0 20 10 10 0 0 1 0-20m0 9v6m0-10h.01" />)

export const WarningIcon = icon(<path d="M12 3 22 20H2zm0 7v4m0 3h.01" />)

/** Two states and the way from one to the other. */
export const MachineIcon = icon(<path d="M3 3h8v8H3zm10 10h8v8h-8zM7 11v6h6" />)
