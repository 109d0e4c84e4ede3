import type { Failure, FailureKind } from '../../src/contract/failure.ts'

/** The kinds that this server reports; the others are the page's own. */
export type ServerFailureKind = Exclude<FailureKind, 'server_unreachable' | 'out_of_memory'>

type Sentences = Pick<Failure, 'title' | 'detail' | 'hint' | 'retryable'>

const mayHaveBeenCharged = 'What was drawn so far may have been charged.'

const sentences = {
  invalid_request: {
    title: 'The request is not valid',
    detail: 'The request does not have the form that this server expects.',
    hint: 'Correct the request and send it again.',
    retryable: false,
  },
  unsupported_media_type: {
    title: 'Only JSON is understood',
    detail: 'The request did not say that its body is JSON.',
    hint: 'Send the body as JSON, with the header Content-Type: application/json.',
    retryable: false,
  },
  payload_too_large: {
    title: 'The request is too large',
    detail: 'The request is larger than this server takes in.',
    hint: 'Use a smaller picture.',
    retryable: false,
  },
  not_found: {
    title: 'Nothing is here',
    detail: 'This server has nothing at that address.',
    hint: 'Check the address.',
    retryable: false,
  },
  method_not_allowed: {
    title: 'That method does not work here',
    detail: 'This address does not answer to that HTTP method.',
    hint: 'Use a method that the Allow header names.',
    retryable: false,
  },
  not_signed_in: {
    title: 'You are not signed in',
    detail: 'This server asks for its access token first.',
    hint: 'Reload the page and sign in; a script sends Authorization: Bearer with the token.',
    retryable: false,
  },
  unknown_host: {
    title: 'This server does not go by that name',
    detail: 'The request asks for a host name that this server does not know as its own.',
    hint: 'Put the name into ALLOWED_HOSTS and restart the server.',
    retryable: false,
  },
  cross_site: {
    title: 'The request comes from another site',
    detail: 'This server answers its own page and no other.',
    hint: 'Open Proofroom itself. Behind a proxy, put its public name into ALLOWED_HOSTS.',
    retryable: false,
  },
  server_busy: {
    title: 'This server has enough to do',
    detail: 'More is asked of this server than it takes on at a time. Nothing was sent on.',
    hint: 'Wait a little, then try again.',
    retryable: true,
  },
  rejected_request: {
    title: 'The provider refused the request',
    detail: 'The provider says that the request is wrong.',
    hint: 'Change the prompt or the settings, then try again.',
    retryable: false,
  },
  moderation_blocked: {
    title: 'Blocked by the safety check',
    detail: 'The provider’s safety check stopped this request.',
    hint: 'Reword the prompt or the feedback, then try again.',
    retryable: false,
  },
  invalid_key: {
    title: 'The API key was not accepted',
    detail: 'The provider does not accept the API key that this server uses.',
    hint: 'Check OPENAI_API_KEY in .env and restart the server.',
    retryable: false,
  },
  organization_unverified: {
    title: 'The organization is not verified',
    detail: 'OpenAI lets only verified organizations use this image model.',
    hint: 'Verify the organization at platform.openai.com, or set OPENAI_IMAGE_MODEL to another model and restart the server.',
    retryable: false,
  },
  access_denied: {
    title: 'Access was denied',
    detail: 'The provider does not let this API key draw this picture.',
    hint: 'Check what the key may do and whether the provider serves your country.',
    retryable: false,
  },
  model_not_found: {
    title: 'The model is unknown',
    detail: 'The provider does not know the model, or does not let this API key use it.',
    hint: 'Check OPENAI_MODEL and OPENAI_IMAGE_MODEL in .env and restart the server.',
    retryable: false,
  },
  out_of_credit: {
    title: 'The account is out of credit',
    detail:
      'The provider draws nothing more because the account’s credit or spend limit is used up.',
    hint: 'Add credit or raise the limit in the provider’s billing settings, then try again.',
    retryable: false,
  },
  rate_limited: {
    title: 'Too many requests for now',
    detail: 'The provider limits how much this account may ask for in a given time.',
    hint: 'Wait a little, then try again.',
    retryable: true,
  },
  provider_overloaded: {
    title: 'The provider is overloaded',
    detail: 'The provider has more work than it can take on right now.',
    hint: 'Wait a little, then try again.',
    retryable: true,
  },
  provider_failed: {
    title: 'The provider had a problem',
    detail: 'Something went wrong at the provider.',
    hint: 'Try again. If it keeps failing, look at the provider’s status page.',
    retryable: true,
  },
  provider_unreachable: {
    title: 'The provider cannot be reached',
    detail: 'This server could not connect to the provider.',
    hint: 'Check the server’s network and, where it is set, OPENAI_BASE_URL. Then try again.',
    retryable: true,
  },
  stream_interrupted: {
    title: 'The connection broke off',
    detail: `The connection to the provider ended before the picture was whole. ${mayHaveBeenCharged}`,
    hint: 'Try again.',
    retryable: true,
  },
  idle_timeout: {
    title: 'The provider went silent',
    detail: `The provider sent nothing for too long, so the server stopped waiting. ${mayHaveBeenCharged}`,
    hint: 'Try again. A smaller size or a lower quality is drawn faster.',
    retryable: true,
  },
  total_timeout: {
    title: 'It took too long',
    detail: `The picture was not finished within the time limit. ${mayHaveBeenCharged}`,
    hint: 'Try again. A smaller size or a lower quality is drawn faster.',
    retryable: true,
  },
  no_picture: {
    title: 'Words, but no picture',
    detail: 'The model answered without drawing a picture.',
    hint: 'Say in the prompt what should be seen in the picture, then try again.',
    retryable: true,
  },
  incomplete: {
    title: 'The picture was not finished',
    detail: `The model stopped before the picture was finished. ${mayHaveBeenCharged}`,
    hint: 'Try again, with a simpler prompt if it happens twice.',
    retryable: true,
  },
  bad_picture: {
    title: 'The picture cannot be used',
    detail:
      'What the provider sent as the picture is not a PNG, WebP or JPEG. It may have been charged.',
    hint: 'Try again.',
    retryable: true,
  },
  server_interrupted: {
    title: 'The server is stopping',
    detail: `The server was stopped while the picture was being drawn. ${mayHaveBeenCharged}`,
    hint: 'Start the server again, then try again.',
    retryable: true,
  },
  internal: {
    title: 'Something broke in the server',
    detail: 'The server ran into an error of its own.',
    hint: 'Try again. If it keeps failing, look at the server’s log.',
    retryable: true,
  },
} satisfies Record<ServerFailureKind, Sentences>

/** A failure of the given kind, in our own words where `more` does not say it better. */
export function failureOf(
  kind: ServerFailureKind,
  more: Partial<Omit<Failure, 'kind' | 'title'>> = {},
): Failure {
  return { kind, ...sentences[kind], ...more }
}
