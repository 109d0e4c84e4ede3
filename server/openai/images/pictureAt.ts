import { failureOf } from '../../failure/failures.ts'
import { GenerationError } from '../../failure/GenerationError.ts'
import { Base64 } from '../../relay/Base64.ts'
import type { Reading } from '../api.ts'
import { bodyOf } from '../httpFetch.ts'
import { bytesOf } from '../bytesOf.ts'

/**
 * Fetches the picture from where the provider put it, if that is at the provider: anything else
 * would let it send this server, and the key, to any address.
 *
 * @throws GenerationError `bad_picture`, for the picture is drawn and another try draws anew.
 */
export async function pictureAt(
  address: string,
  { client, signal, onChunk }: Reading,
): Promise<Base64> {
  const url = URL.parse(address, client.baseURL)
  if (url?.origin !== new URL(client.baseURL).origin) throw elsewhere(url)
  try {
    const headers = { accept: 'image/*' }
    const response = await client.get(url.href, { headers, signal }).asResponse()
    const bytes = await bytesOf(bodyOf(response), onChunk)
    return Base64.fromText(bytes.toString('base64'))
  } catch (cause) {
    if (cause instanceof GenerationError || isEnd(signal)) throw cause
    const detail =
      'The provider drew the picture, but it could not be fetched from the address that the provider gave. It may have been charged.'
    throw new GenerationError(failureOf('bad_picture', { detail }), { cause })
  }
}

/** Whether it is over. Silence is not: it says of the picture only that it does not come. */
function isEnd({ aborted, reason }: AbortSignal): boolean {
  const isSilence = reason instanceof GenerationError && reason.failure.kind === 'idle_timeout'
  return aborted && !isSilence
}

function elsewhere(url: URL | null): GenerationError {
  const where = url ? whereIs(url) : 'that is none'
  return new GenerationError(
    failureOf('bad_picture', {
      detail: `The provider answered with an address ${where} instead of the picture. This server fetches pictures from OPENAI_BASE_URL’s own origin alone. It may have been charged.`,
      hint: 'Set the provider up to answer with b64_json, or OPENAI_BASE_URL to the origin that its addresses have.',
      retryable: false,
    }),
  )
}

/** A file has no origin, or rather one that is called null. */
function whereIs({ origin, protocol }: URL): string {
  return origin === 'null' ? `that begins with ${protocol}` : `at ${origin}`
}
