import type { CDPSession } from 'playwright-core'

/** Megabytes in use by JavaScript, after everything that can be thrown away has been. */
export async function heapInUse(session: CDPSession): Promise<number> {
  for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return usedSize / 1e6
}

/** Of blobs, among which is what all files have in common. */
const blobBytes = `function () {
  return this.filter((one) => one !== File.prototype).reduce((sum, { size }) => sum + size, 0)
}`

/** Megabytes of all that JavaScript can still reach in blobs and buffers, which pictures are held in. */
export async function picturesInUse(session: CDPSession): Promise<number> {
  const { result } = await session.send('Runtime.evaluate', { expression: 'Blob.prototype' })
  const { objects } = await session.send('Runtime.queryObjects', {
    prototypeObjectId: result.objectId ?? '',
  })
  const sum = await session.send('Runtime.callFunctionOn', {
    objectId: objects.objectId ?? '',
    functionDeclaration: blobBytes,
    returnByValue: true,
  })
  for (const { objectId } of [result, objects])
    await session.send('Runtime.releaseObject', { objectId: objectId ?? '' })
  const { backingStorageSize } = await session.send('Runtime.getHeapUsage')
  return (Number(sum.result.value) + backingStorageSize) / 1e6
}
