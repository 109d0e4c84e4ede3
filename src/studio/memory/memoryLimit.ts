const mb = 1_000_000

/** What is near the limit, of it. */
const near = 0.8

/** How much the pictures should take, in megabytes as people type them. */
const amount = /^\d{2,6}$/

/**
 * What pictures should take where nobody says else, in megabytes: a quarter of the memory that the
 * browser tells of, which Chromium does in gigabytes where a page is secure.
 */
export function usualLimitMb(device: object): number {
  const told = 'deviceMemory' in device ? Number(device.deviceMemory) : 2
  return told * 250
}

/** What pictures should take, in bytes. @param text in megabytes as typed; the usual if it is blank, or no amount. */
export const limitIn = (text: string, device: object = navigator): number =>
  (isAmount(text) ? Number(text.trim()) : usualLimitMb(device)) * mb

/** Whether something was typed that is no amount. */
export const isUnclearLimit = (text: string): boolean => text.trim() !== '' && !isAmount(text)

const isAmount = (text: string) => amount.test(text.trim())

/** Whether it is time to give something back. */
export const isNear = (bytes: number, limit: number): boolean => bytes >= near * limit

/** 412 MB; 1.6 GB */
export function formatHeld(bytes: number): string {
  const megabytes = Math.round(bytes / mb)
  return megabytes < 1_000 ? `${megabytes} MB` : `${Number((megabytes / 1_000).toFixed(1))} GB`
}
