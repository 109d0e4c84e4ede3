/** What to do where something other than the API answers. */
export const checkAddress =
  'If OPENAI_BASE_URL is set, check that an OpenAI-compatible server is there, and that OPENAI_API names the API it speaks: responses or images.'
