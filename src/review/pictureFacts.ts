import type { Outside } from '../generation/createGeneration.ts'
import { formatDuration } from '../time/formatDuration.ts'
import { costWords } from './costWords.ts'
import { formatBytes, formatCount, formatEdges } from './format.ts'
import { notAsAsked } from './notAsAsked.ts'
import { shareWords } from '../viewer/shareWords.ts'
import type { Version } from './version.ts'

const tokenFormat = new Intl.NumberFormat('en')

const outsideWords = (outside: Outside): string =>
  'trouble' in outside ? `not known: ${outside.trouble}` : shareWords(outside.share)

/** The small facts of a version that matter while judging it. */
export function pictureFacts(version: Version): Record<string, string> {
  const { order, picture, details, tookMs } = version
  const format = picture.mime.replace('image/', '')
  return {
    'Drawn by': details.provider === 'stand-in' ? 'the stand-in' : details.imageModel,
    Picture: `${formatEdges(picture)}, ${format}, ${formatBytes(picture.bytes)}`,
    ...notAsAsked(version),
    ...(details.outside && { 'Outside the boxes': outsideWords(details.outside) }),
    ...(order.references && { References: formatCount(order.references.length, 'picture') }),
    Took: `${formatDuration(tookMs)}, ${formatCount(details.attempt, 'attempt')}`,
    ...(details.usage && { Tokens: tokenFormat.format(details.usage.totalTokens) }),
    Cost: costWords(details),
  }
}
