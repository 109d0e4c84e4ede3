import { render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { CrashBoundary } from '../../src/controls/CrashBoundary.tsx'
import { Crash } from '../../src/Crash.tsx'

const Broken = () => {
  throw new Error('The actor has stopped')
}

test('says what happened when the page itself fails', () => {
  // React reports what the boundary caught to the console as well.
  const report = vi.spyOn(console, 'error').mockReturnValue()
  render(
    <CrashBoundary fallback={(crash) => <Crash crash={crash} />}>
      <Broken />
    </CrashBoundary>,
  )
  expect(screen.getByRole('alert').textContent).toContain('The actor has stopped')
  report.mockRestore()
})
